"""C ≈ 6ND：数出前向和反向的浮点运算；差的部分是注意力的打分，占 n / (6d)。"""

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def count(d, layers, n):
    """在 meta 设备上数一个长 n 的序列：（前向，前向加反向，参数量），不真正计算。"""
    layer = nn.TransformerEncoderLayer(d, d // 64, 4 * d, 0.0, batch_first=True)
    blocks = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False).to("meta")
    x = torch.zeros(1, n, d, device="meta", requires_grad=True)
    flops = []
    for backward in (False, True):
        with FlopCounterMode(display=False) as counter:
            y = blocks(x)
            if backward:
                y.sum().backward()
        flops.append(counter.get_total_flops())
    return *flops, sum(p.numel() for p in blocks.parameters())


d = 768
for n in (256, 1024, 8192):
    forward, both, parameters = count(d, 2, n)
    ratio = both / (6 * parameters * n)
    print(f"length {n:4}: forward / 2ND {forward / (2 * parameters * n):.2f}", end="  ")
    print(f"forward + backward / 6ND {ratio:.2f}  1 + n/6d = {1 + n / (6 * d):.2f}")
    assert abs(ratio - 1 - n / (6 * d)) < 0.01
    assert abs(both / forward - 3) < 0.01  # 反向是前向的两倍
