"""由输出尺寸算参数量和乘加次数；分组和深度可分离各省多少。"""

import torch
from torch import nn


def costs(c_in, c_out, k, n_out, groups=1, bias=True):
    """返回 (参数量, 一张图的乘加次数)。"""
    weights = c_out * (c_in // groups) * k * k
    return weights + bias * c_out, weights * n_out * n_out


n = 56
rows = {
    "3x3, 64->128      ": costs(64, 128, 3, n),
    "  stride 2        ": costs(64, 128, 3, n // 2),
    "5x5, 64->128      ": costs(64, 128, 5, n),
    "1x1, 64->128      ": costs(64, 128, 1, n),
    "3x3, 64->128, g=4 ": costs(64, 128, 3, n, groups=4),
}
for name, (parameters, macs) in rows.items():
    print(f"{name} {parameters:7,} parameters {macs / 1e6:6.1f} M multiply-adds")
assert rows["3x3, 64->128      "][0] == rows["  stride 2        "][0]

# 与 PyTorch 的参数个数对照；一次前向里每个输出数值要做 (c_in/g)·k² 次乘加
for args, kwargs in [((64, 128, 3), {}), ((64, 128, 3), {"groups": 4})]:
    layer = nn.Conv2d(*args, padding=1, **kwargs)
    parameters = sum(p.numel() for p in layer.parameters())
    assert parameters == costs(*args, n, **kwargs)[0]
    y = layer(torch.zeros(1, 64, n, n))
    assert y.numel() * layer.weight[0].numel() == costs(*args, n, **kwargs)[1]

# 输入的高宽加倍：参数不变，乘加变成 4 倍
assert costs(64, 128, 3, 2 * n)[1] == 4 * costs(64, 128, 3, n)[1]
