"""尺寸公式与 PyTorch 逐一对照：卷积、空洞卷积、转置卷积、向上取整的池化。"""

from itertools import product

import torch
from torch import nn


def conv_size(n, k, s=1, p=0, d=1):
    """一个方向上的输出长度；d 是空洞率。"""
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


checked = 0
with torch.device("meta"):  # 只推形状，不真的算
    for n, k, s, p, d in product(
        range(5, 17), (1, 2, 3, 5), (1, 2, 3), (0, 1, 2), (1, 2)
    ):
        want = conv_size(n, k, s, p, d)
        if d * (k - 1) + 1 > n + 2 * p:
            continue
        conv = nn.Conv1d(1, 1, k, s, p, d)
        assert conv(torch.zeros(1, 1, n)).shape[-1] == want
        for o in range(s):  # 转置卷积，o 是 output_padding
            back = (n - 1) * s - 2 * p + d * (k - 1) + o + 1
            up = nn.ConvTranspose1d(1, 1, k, s, p, o, dilation=d)
            assert up(torch.zeros(1, 1, n)).shape[-1] == back
        checked += 1
print(checked, "combinations agree")

for name, (n, k, s, p) in {
    "VGG 3x3       ": (224, 3, 1, 1),
    "ResNet stem   ": (224, 7, 2, 3),
    "ResNet maxpool": (112, 3, 2, 1),
    "ViT patches   ": (224, 16, 16, 0),
}.items():
    print(f"{name}  n={n} k={k} s={s} p={p}: {conv_size(n, k, s, p)}")

# 不同的输入得到同一个输出：从输出倒推不出输入
same = [n for n in range(1, 20) if conv_size(n, 3, 2, 1) == 4]
print("k=3 s=2 p=1, output 4 from n =", same)
sizes = [
    nn.MaxPool1d(2, ceil_mode=m)(torch.zeros(1, 1, 7)).shape[-1] for m in (False, True)
]
print("max pool 2, n=7: floor", sizes[0], " ceil_mode", sizes[1])
assert same == [7, 8] and sizes == [3, 4]
