"""参数个数不等于容量：一个参数的 sin 能给 8 点标出全部 256 种；深层线性网络连异或都不行。"""

from itertools import product

import torch
from torch import nn

i = torch.arange(1, 9, dtype=torch.float64)
x = 10**-i
right = 0
for labels in product((-1, 1), repeat=8):
    y = torch.tensor(labels, dtype=torch.float64)
    a = torch.pi * (1 + ((1 - y) * 10**i / 2).sum())  # 唯一的参数
    right += torch.equal(torch.sign(torch.sin(a * x)), y)
print(f"sign(sin(a x)), 1 parameter: {right} of 256 labelings of 8 points")
assert right == 256

torch.manual_seed(0)
deep = nn.Sequential(*(nn.Linear(a, b) for a, b in ((2, 100), (100, 100), (100, 1))))
count = sum(p.numel() for p in deep.parameters())
corners = torch.tensor([[0.0, 0], [1, 1], [0, 1], [1, 0]])
with torch.no_grad():
    out = deep(corners).flatten()
# 仿射函数：两条对角线上的和相等，而异或要求 0 + 0 与 1 + 1 分开
assert torch.allclose(out[0] + out[1], out[2] + out[3], atol=1e-5)
print(f"deep linear network, {count} parameters: both diagonals have the same sum")
