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


def train(features):
    """在 features(x) 上训练 softmax 回归，返回把点变成类别的函数。"""
    layer = nn.Linear(features(x).shape[1], 3)
    optimizer = torch.optim.Adam(layer.parameters(), lr=0.3)
    for _ in range(200):
        optimizer.zero_grad()
        cross_entropy(layer(features(x)), y).backward()
        optimizer.step()
    return lambda points: layer(features(points)).argmax(dim=1)


plain = train(nn.Identity())
with_radius = train(lambda p: torch.cat([p, p.norm(dim=1, keepdim=True)], dim=1))
axis = torch.linspace(-7, 7, 141)
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
models = {"x1, x2": plain, "x1, x2, radius": with_radius}
for ax, (name, predict) in zip(axes, models.items(), strict=True):
    accuracy = (predict(x) == y).float().mean().item()
    print(f"features {name:15} training accuracy {accuracy:.2f}")
    assert accuracy > 0.98 if predict is with_radius else accuracy < 0.5
    region = predict(torch.cartesian_prod(axis, axis)).view(141, 141).T
    for c in range(3):
        ax.contourf(axis, axis, region == c, [0.5, 1], colors=f"C{c}", alpha=0.3)
        ax.plot(*x[y == c].T, f"C{c}.", markersize=3)
    ax.set(xlabel="x1", ylabel="x2", title=f"features {name}")
plt.show()
