"""nn.Linear 只变换最后一维：前面有几维都行，每个位置用同一个 W 和 b。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
linear = nn.Linear(6, 4).double()
print("weight", tuple(linear.weight.shape), " bias", tuple(linear.bias.shape))
for shape in [(6,), (5, 6), (2, 5, 6), (0, 6)]:
    print(f"{shape!s:10} -> {tuple(linear(torch.ones(shape).double()).shape)}")

x = torch.randn(2, 5, 6, dtype=torch.float64)  # (批量, 序列长度, 特征)
y = linear(x)
assert torch.equal(y, F.linear(x, linear.weight, linear.bias))
assert torch.allclose(y, x @ linear.weight.T + linear.bias)
assert torch.allclose(y[1, 3], linear(x[1, 3]))  # 每个位置单独算，结果一样
assert torch.allclose(linear(x[:, [4, 0, 1, 2, 3]]), y[:, [4, 0, 1, 2, 3]])
print("every position alone gives the same: True")

# 核为 1 的一维卷积是同一个运算，只是把特征放在第 1 维
conv = nn.Conv1d(6, 4, kernel_size=1).double()
with torch.no_grad():
    conv.weight.copy_(linear.weight[:, :, None])
    conv.bias.copy_(linear.bias)
assert torch.allclose(conv(x.transpose(1, 2)).transpose(1, 2), y)
print("equals a convolution with kernel size 1: True")

# 梯度：所有位置的贡献相加
y.retain_grad()
(y**3).mean().backward()
delta, rows = y.grad.reshape(-1, 4), x.reshape(-1, 6)
assert torch.allclose(linear.weight.grad, delta.T @ rows)
assert torch.allclose(linear.bias.grad, delta.sum(dim=0))
print("weight.grad = sum over all 10 positions: True")
