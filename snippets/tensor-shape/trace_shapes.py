"""跟踪一批图片经过几层后的形状，并核对维数、元素个数与形状的关系。"""

import math

import torch
from torch import nn

layers = nn.Sequential(
    nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(8, 10),
)
x = torch.zeros(32, 3, 64, 48)  # 批量、通道、高、宽
print(f"{'input':17} {tuple(x.shape)}")
for layer in layers:
    x = layer(x)
    print(f"{type(layer).__name__:17} {tuple(x.shape)}")
loss = nn.functional.cross_entropy(x, torch.zeros(32, dtype=torch.int64))
print(f"{'loss':17} {tuple(loss.shape)}")

# 维数是形状的长度，元素个数是各维长度之积；0 维张量对应空积 1
for shape in [(), (5,), (2, 3), (32, 3, 64, 48), (0, 7)]:
    t = torch.zeros(shape)
    assert t.shape == t.size() == shape and t.ndim == t.dim() == len(shape)
    assert t.numel() == math.prod(shape)
    print(f"shape {shape!s:16} ndim {t.ndim}  numel {t.numel()}")
