"""训练数据只到半径 1：网络学到的是圈里的边界，不是“螺旋”这条规律。"""

import math

import torch
from torch import nn


def spiral(n, inner, outer, turn=4.0, noise=0.15):
    y = torch.arange(3).repeat_interleave(n)
    r = inner + (outer - inner) * torch.rand(3 * n)
    angle = turn * r + y * 2 * math.pi / 3 + noise * torch.randn(3 * n)
    return torch.stack([r * angle.cos(), r * angle.sin()], dim=1), y


torch.manual_seed(0)
x, y = spiral(100, 0.0, 1.0)
model = nn.Sequential(
    nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 3)
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x), y).backward()
    optimizer.step()

result = []
for inner, outer in ((0.0, 0.1), (0.3, 1.0), (1.5, 2.0), (2.5, 3.0)):
    far, label = spiral(1000, inner, outer)
    with torch.no_grad():
        p = model(far).softmax(1)
    accuracy = (p.argmax(1) == label).float().mean().item()
    confidence = p.max(1).values.mean().item()
    result.append((accuracy, confidence))
    print(f"radius {inner:.1f} to {outer:.1f}  accuracy {accuracy:.2f}", end="")
    print(f"  mean confidence {confidence:.2f}")
# 圈里几乎全对；圈外错得多，却照样自信
assert result[1][0] > 0.9 and result[2][0] < 0.2 and result[3][0] < 0.7
assert min(result[2][1], result[3][1]) > 0.9
