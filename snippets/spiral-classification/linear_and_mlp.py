"""三臂螺旋：线性分类器约对一半，一个小的多层感知机几乎全对。"""

import math

import matplotlib.pyplot as plt
import torch
from torch import nn


def spiral(n, turn=4.0, noise=0.15):
    """三类各 n 个点；半径 r 从 0 到 1，角度随半径转 turn 弧度。"""
    y = torch.arange(3).repeat_interleave(n)
    r = torch.rand(3 * n)
    angle = turn * r + y * 2 * math.pi / 3 + noise * torch.randn(3 * n)
    return torch.stack([r * angle.cos(), r * angle.sin()], dim=1), y


torch.manual_seed(0)
(x, y), (x_new, y_new) = spiral(100), spiral(1000)
hidden = [nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU()]
models = {"linear": nn.Linear(2, 3), "MLP": nn.Sequential(*hidden, nn.Linear(32, 3))}
side = torch.linspace(-1.1, 1.1, 120)
grid, colors, levels = torch.cartesian_prod(side, side), ["C0", "C1", "C2"], range(4)
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
result = {}
for ax, (name, model) in zip(axes, models.items(), strict=True):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(200):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    with torch.no_grad():
        train = (model(x).argmax(1) == y).float().mean().item()
        result[name] = (model(x_new).argmax(1) == y_new).float().mean().item()
        region = model(grid).argmax(1).reshape(120, 120).T + 0.5
    print(f"{name:6} train {train:.2f}  new data {result[name]:.2f}")
    ax.contourf(side, side, region, levels, colors=colors, alpha=0.3)
    for k, color in enumerate(colors):
        ax.plot(*x[y == k].T, ".", color=color, markersize=4)
    ax.set(xlabel=f"x1 ({name})", ylabel="x2", aspect="equal")
assert result["linear"] < 0.65 and result["MLP"] > 0.9
plt.show()
