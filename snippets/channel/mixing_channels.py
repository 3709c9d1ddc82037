"""每个输出通道都汇总全部输入通道；分组改变这一点；灰度图与 RGB 权重如何对接。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 3, 8, 8, dtype=torch.float64)  # (批量, 通道, 高, 宽)
w = torch.randn(4, 3, 3, 3, dtype=torch.float64)  # 4 个核，每个覆盖全部 3 个通道

# 逐通道做二维卷积，再把 3 张结果相加，就是一次普通的卷积
per_channel = [F.conv2d(x[:, c : c + 1], w[:, c : c + 1]) for c in range(3)]
assert torch.allclose(sum(per_channel), F.conv2d(x, w))

# 1×1 卷积等于在每个像素上用同一个全连接层混合通道
w1 = torch.randn(5, 3, 1, 1, dtype=torch.float64)
pixelwise = x.movedim(1, -1) @ w1[:, :, 0, 0].T  # 通道放到最后
assert torch.allclose(F.conv2d(x, w1), pixelwise.movedim(-1, 1))

# 灰度图复制 3 份，等于把核沿输入通道求和后作用于 1 个通道
gray = x[:, :1]
tripled = F.conv2d(gray.expand(-1, 3, -1, -1), w)
assert torch.allclose(tripled, F.conv2d(gray, w.sum(1, keepdim=True)))


def count(*layers):
    """这些层的参数总数。"""
    return sum(p.numel() for layer in layers for p in layer.parameters())


full = nn.Conv2d(64, 128, 3)
depthwise, pointwise = nn.Conv2d(64, 64, 3, groups=64), nn.Conv2d(64, 128, 1)
print("full weight     ", tuple(full.weight.shape), count(full))
print("depthwise weight", tuple(depthwise.weight.shape), count(depthwise))
print("1x1 weight      ", tuple(pointwise.weight.shape), count(pointwise))
assert count(full) == 128 * (64 * 9 + 1)
assert count(full) > 8 * count(depthwise, pointwise)
