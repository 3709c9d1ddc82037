"""横条还是竖条：记样本、线性分类和学特征的卷积网络，到没见过的位置上谁还认得？"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
size, bar = 16, 5


def draw(count, columns):
    """带噪声的短条图，形状 (count, 1, size, size)；标签 1 为竖条。"""
    x, y = 0.3 * torch.randn(count, 1, size, size), torch.randint(2, (count,))
    top = torch.randint(size - bar + 1, (count,))
    left = torch.randint(columns.start, columns.stop - bar + 1, (count,))
    for image, r, c, vertical in zip(x, top, left, y, strict=True):
        rows, cols = (bar, 1) if vertical else (1, bar)
        image[0, r : r + rows, c : c + cols] += 1.0
    return x, y


x, y = draw(400, range(8))  # 训练时，条只出现在左半边
pool = nn.AdaptiveMaxPool2d(1)  # 全图最大值
cnn = nn.Sequential(
    nn.Conv2d(1, 4, bar), nn.ReLU(), pool, nn.Flatten(), nn.Linear(4, 2)
)
linear = nn.Sequential(nn.Flatten(), nn.Linear(size * size, 2))
for model, steps in ((cnn, 120), (linear, 300)):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(steps):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

flat = x.flatten(1)
rules = {
    "nearest stored example": lambda z: y[torch.cdist(z.flatten(1), flat).argmin(1)],
    "linear on raw pixels": lambda z: linear(z).argmax(1),
    "convolutional network": lambda z: cnn(z).argmax(1),
}
left, right = draw(500, range(8)), draw(500, range(8, 16))
for name, rule in rules.items():
    old, new = ((rule(z) == t).float().mean().item() for z, t in (left, right))
    print(f"{name:22}  left {old:.2f}  right {new:.2f}")
    assert new > 0.9 if name.startswith("conv") else new < 0.65

fig, axes = plt.subplots(1, 6, figsize=(7, 1.8), layout="constrained")
pictures = [left[0][0], right[0][1], *cnn[0].weight.detach()]
titles = ["train side", "new side", *(f"kernel {j}" for j in range(4))]
for ax, picture, title in zip(axes, pictures, titles, strict=True):
    ax.imshow(picture[0], cmap="gray")
    ax.set(title=title, xticks=[], yticks=[])
plt.show()
