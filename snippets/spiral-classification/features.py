"""按半径往回转，三条臂就变成三个方向，线性分类器够用；转得太少则不行。"""

import math

import torch
from torch import nn

torch.manual_seed(0)


def spiral(n, turn=4.0, noise=0.15):
    y = torch.arange(3).repeat_interleave(n)
    r = torch.rand(3 * n)
    angle = turn * r + y * 2 * math.pi / 3 + noise * torch.randn(3 * n)
    return torch.stack([r * angle.cos(), r * angle.sin()], dim=1), y


def unwind(x, turn):
    """把每个点按自己的半径往回转：三条臂变成三个方向。"""
    r = x.norm(dim=1)
    angle = torch.atan2(x[:, 1], x[:, 0]) - turn * r
    return torch.stack([angle.cos(), angle.sin()], dim=1)


def linear_accuracy(features, y, features_new, y_new):
    model = nn.Linear(2, 3)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(150):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), y).backward()
        optimizer.step()
    return (model(features_new).argmax(1) == y_new).float().mean().item()


(x, y), (x_new, y_new) = spiral(100), spiral(1000)
result = {"raw x1, x2": linear_accuracy(x, y, x_new, y_new)}
for turn in (4.0, 2.0, 1.0, 0.0):
    name = f"unwound by {turn:.0f} r"
    result[name] = linear_accuracy(unwind(x, turn), y, unwind(x_new, turn), y_new)
for name, accuracy in result.items():
    print(f"{name:14} linear accuracy {accuracy:.2f}")
assert result["unwound by 4 r"] > 0.97 and result["raw x1, x2"] < 0.65
assert result["unwound by 0 r"] < 0.7
