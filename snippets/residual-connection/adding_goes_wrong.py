"""相加时的三种错误：形状不同、被广播悄悄放行、原地相加毁掉反向要用的值。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 64)
try:
    x + nn.Linear(64, 128)(x)
except RuntimeError as error:
    print("different width:", error)
projected = nn.Linear(64, 128, bias=False)(x) + nn.Linear(64, 128)(x)
print("with a projection:", tuple(projected.shape))

wrong = x + nn.Linear(64, 1)(x)  # (4, 64) + (4, 1)：广播，不报错
print("branch of width 1, no error:", tuple(wrong.shape))

h = nn.Linear(64, 64)(x)
h += nn.Linear(64, 64)(h)  # 后一层的反向需要原来的 h
try:
    h.sum().backward()
except RuntimeError as error:
    print("in place:", str(error).split(":")[0][:84])
    failed = True
h = nn.Linear(64, 64)(x)
h = h + nn.Linear(64, 64)(h)
h.sum().backward()
assert failed and wrong.shape == x.shape and projected.shape == (4, 128)
