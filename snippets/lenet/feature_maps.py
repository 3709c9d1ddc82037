"""训练一个小 LeNet 认七段数码，再看第一层的六张特征图。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
# 七段：上横、左上、右上、中横、左下、右下、下横
boxes = [(0, 2, 0, 10), (0, 9, 0, 2), (0, 9, 8, 10), (8, 10, 0, 10)]
boxes += [(9, 18, 0, 2), (9, 18, 8, 10), (16, 18, 0, 10)]
on = "1110111 0010010 1011101 1011011 0111010 1101011 1101111 1010010 1111111 1111011"
glyphs = torch.zeros(10, 18, 10)
for digit, bits in enumerate(on.split()):
    for bit, (top, bottom, left, right) in zip(bits, boxes, strict=True):
        if bit == "1":
            glyphs[digit, top:bottom, left:right] = 1


def make(n):
    """n 张 28×28 的图，数字的位置随机，带噪声。"""
    y, x = torch.arange(n) % 10, 0.15 * torch.randn(n, 1, 28, 28)
    for i, (r, c) in enumerate(torch.randint(2, 9, (n, 2)).tolist()):
        x[i, 0, r : r + 18, c + 4 : c + 14] += glyphs[y[i]]
    return x, y


net = nn.Sequential(
    nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
    nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(),
    nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10),
)  # fmt: skip
optimizer = torch.optim.Adam(net.parameters(), lr=3e-3)
for _ in range(80):
    x, y = make(40)
    loss = F.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
x, y = make(500)
with torch.no_grad():
    accuracy = (net(x).argmax(1) == y).double().mean().item()
    maps = net[:2](x[4:5])[0]
    small = net[:3](x[4:5])[0]
print(f"test accuracy {accuracy:.2f}; maps {tuple(maps.shape)} -> {tuple(small.shape)}")
assert accuracy > 0.9
fig, axes = plt.subplots(2, 7, figsize=(7.5, 2.4), layout="constrained")
axes[0, 0].imshow(x[4, 0], cmap="gray")
axes[0, 0].set_title("input", fontsize=8)
for k in range(6):
    axes[0, k + 1].imshow(maps[k], cmap="gray", vmin=-1, vmax=1)
    axes[1, k + 1].imshow(small[k], cmap="gray", vmin=-1, vmax=1)
    axes[0, k + 1].set_title(f"map {k}", fontsize=8)
for ax in axes.flat:
    ax.set_axis_off()
plt.show()
