"""softmax 回归的分界是直线：里外三环用 x1, x2 分不开，加一个特征（半径）就能分开。"""

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
y = torch.arange(300) % 3
angle = 2 * torch.pi * torch.rand(300)
radius = 1 + 2 * y + 0.3 * torch.randn(300)
x = torch.stack([radius * angle.cos(), radius * angle.sin()], dim=1)


def add_radius(points):
    return torch.cat([points, points.norm(dim=1, keepdim=True)], dim=1)


def train(features):
    """在 features(x) 上训练 softmax 回归，返回把点变成类别的函数。"""
    layer = nn.Linear(features(x).shape[1], 3)
    optimizer = torch.optim.Adam(layer.parameters(), lr=0.3)
    for _ in range(200):
        optimizer.zero_grad()
        cross_entropy(layer(features(x)), y).backward()
        optimizer.step()
    return lambda points: layer(features(points)).argmax(dim=1)


axis = torch.linspace(-7, 7, 141)
grid = torch.cartesian_prod(axis, axis)
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, features in zip(axes, (nn.Identity(), add_radius), strict=True):
    predict = train(features)
    accuracy = (predict(x) == y).float().mean().item()
    name = "x1, x2, radius" if features is add_radius else "x1, x2"
    print(f"features {name:15} accuracy {accuracy:.2f}")
    assert accuracy > 0.98 if features is add_radius else accuracy < 0.55
    region = predict(grid).view(141, 141).T
    colors = ["C0", "C1", "C2"]
    ax.contourf(axis, axis, region, [-0.5, 0.5, 1.5, 2.5], colors=colors, alpha=0.3)
    for c in range(3):
        ax.plot(*x[y == c].T, ".", markersize=3, label=f"class {c}")
    ax.set_title(f"features {name}", fontsize=10)
axes[1].legend(fontsize=7, loc="upper right")
plt.show()
