"""把 ImageNet 的 ResNet 直接用在 32×32 的图上：最后只剩 1×1。"""

import torch
from torch import nn


def sizes(n, small_stem):
    """首层、池化和四个阶段的输出边长；卷积都用 k//2 的填充，步幅 2 即除以 2 向上取整。"""
    out, first = [n], 1 if small_stem else 2
    for stride in (first, first, 1, 2, 2, 2):
        out.append(-(-out[-1] // stride))
    return out[1:]


for n, small in ((224, False), (32, False), (32, True)):
    stem = "3x3 stride 1, no pooling" if small else "7x7 stride 2, max pooling"
    print(f"{n}x{n}, {stem:25}: {sizes(n, small)}")
stem = nn.Sequential(nn.Conv2d(3, 64, 7, 2, 3), nn.MaxPool2d(3, 2, 1))
assert stem(torch.zeros(1, 3, 32, 32)).shape[-1] == sizes(32, False)[1] == 8

# 1×1 的特征图再遇上批量 1：每个通道只有一个数，训练时算不了方差
bn = nn.BatchNorm2d(512)
try:
    bn(torch.randn(1, 512, 1, 1))
except ValueError as error:
    print("batch of 1:", error)
print("eval():    ", tuple(bn.eval()(torch.randn(1, 512, 1, 1)).shape))
