"""卷积层对输入要求什么：通道数和 dtype 固定，高宽不固定，太小才报错。"""

import torch
from torch import nn

layer = nn.Conv2d(3, 16, kernel_size=3)
print("parameters", sum(p.numel() for p in layer.parameters()))
for shape in [(1, 3, 32, 32), (4, 3, 480, 640), (3, 32, 32), (0, 3, 32, 32)]:
    print(f"{shape!s:17} -> {tuple(layer(torch.zeros(shape)).shape)}")

for name, x in {
    "channels": torch.zeros(1, 1, 32, 32),
    "dtype": torch.zeros(1, 3, 32, 32, dtype=torch.float64),
    "too small": torch.zeros(1, 3, 2, 2),
    "2 dims": torch.zeros(32, 32),
}.items():
    try:
        layer(x)
    except RuntimeError as error:
        print(f"{name}: {error}")
    else:
        raise AssertionError(name)

# 全连接层接在展平之后，输入大小就固定了
head = nn.Linear(16 * 30 * 30, 10)
assert head(layer(torch.zeros(1, 3, 32, 32)).flatten(1)).shape == (1, 10)
try:
    head(layer(torch.zeros(1, 3, 40, 40)).flatten(1))
except RuntimeError as error:
    print("linear:", error)
