"""卷积层的前向是一次矩阵乘法：窗口展开成列（im2col），核排成行。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
n, c_in, c_out, size = 2, 3, 8, 11
layer = nn.Conv2d(c_in, c_out, kernel_size=5, stride=2, padding=1).double()
x = torch.randn(n, c_in, size, size, dtype=torch.float64)
y = layer(x)

columns = F.unfold(x, kernel_size=5, stride=2, padding=1)  # 每个窗口是一列
rows = layer.weight.reshape(c_out, -1)  # 每个核是一行
out = rows @ columns + layer.bias[:, None]
print("input  ", tuple(x.shape), "weight", tuple(layer.weight.shape))
print("columns", tuple(columns.shape), "rows", tuple(rows.shape))
print("output ", tuple(y.shape))
assert torch.allclose(out.reshape(y.shape), y)

ratio = columns.numel() / x.numel()
print(f"columns hold {ratio:.1f} times as many numbers as the input")
# 每个核只配一个偏置，加到它那张输出图的每个位置
assert layer.bias.shape == (c_out,)
zero = layer(torch.zeros_like(x))
assert torch.equal(zero, layer.bias[:, None, None].expand_as(zero))
# 层是仿射的：没有激活函数，输入的加权平均对应输出的加权平均
x2 = torch.randn_like(x)
mixed = layer(0.3 * x + 0.7 * x2)
assert torch.allclose(mixed, 0.3 * layer(x) + 0.7 * layer(x2))
