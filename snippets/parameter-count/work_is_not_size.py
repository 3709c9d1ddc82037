"""参数量不等于计算量：卷积参数少、乘法多，全连接每个权重用一次，嵌入只查表。"""

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

with torch.device("meta"):
    layers = {
        "Conv2d(64, 64, 3)": nn.Conv2d(64, 64, 3, padding=1, bias=False),
        "Linear(4096, 4096)": nn.Linear(4096, 4096, bias=False),
        "Embedding(50257, 768)": nn.Embedding(50257, 768),
    }
    inputs = (
        torch.empty(1, 64, 56, 56),
        torch.empty(1, 4096),
        torch.zeros(1, 1, dtype=torch.long),
    )
uses = []
for (name, layer), x in zip(layers.items(), inputs, strict=True):
    with FlopCounterMode(display=False) as counter:
        layer(x)
    work = counter.get_total_flops() // 2  # 一次乘加算两次浮点运算
    size = sum(p.numel() for p in layer.parameters())
    uses.append(work / size)
    print(f"{name:<22} {size:>10,} parameters {work:>11,} multiply-adds")
assert uses == [56 * 56, 1, 0]  # 每个权重各用多少次
