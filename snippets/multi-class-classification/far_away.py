"""softmax 的概率和恒为 1：离所有训练样本都很远的点，也会被很有把握地分给某一类。"""

import torch
from torch import nn
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
y = torch.arange(300) % 3
angle = 2 * torch.pi * y / 3 + torch.pi / 2
x = 3 * torch.stack([angle.cos(), angle.sin()], dim=1) + torch.randn(300, 2)

layer = nn.Linear(2, 3)
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    cross_entropy(layer(x), y).backward()
    optimizer.step()

direction = torch.tensor([0.5, 0.75**0.5])  # 与 x1 轴成 60 度
confidence = []
for distance in (2, 10, 100):
    p = layer(distance * direction).softmax(dim=0)
    confidence.append(p.max().item())
    print(f"distance {distance:3}  largest probability {confidence[-1]:.3f}")
    assert abs(p.sum() - 1) < 1e-6
print(f"farthest training sample {x.norm(dim=1).max():.1f}")
assert confidence == sorted(confidence) and confidence[-1] > 0.999
