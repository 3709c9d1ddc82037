"""三个独立的“是不是第 k 类”会重叠或留空；取最大分数才总有唯一的答案。"""

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, one_hot

torch.manual_seed(0)
y = torch.arange(300) % 3
angle = 2 * torch.pi * y / 3 + torch.pi / 2  # 三团点的中心在正三角形的顶点
x = 3 * torch.stack([angle.cos(), angle.sin()], dim=1) + torch.randn(300, 2)

layer = nn.Linear(2, 3)  # 三个逻辑回归，各有一行权重，互不影响
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for _ in range(200):
    optimizer.zero_grad()
    binary_cross_entropy_with_logits(layer(x), one_hot(y, 3).float()).backward()
    optimizer.step()

axis = torch.linspace(-6, 6, 161)
with torch.no_grad():
    logit = layer(torch.cartesian_prod(axis, axis))
    accuracy = (layer(x).argmax(dim=1) == y).float().mean().item()
claims = (logit > 0).sum(dim=1)  # 有几个分类器说“是”
print("share of the square by number of yes:")
for c in range(3):
    print(f"  {c} yes  {(claims == c).float().mean():.2f}")
print(f"argmax: training accuracy {accuracy:.2f}")
assert (claims == 0).any() and (claims == 2).any() and accuracy > 0.95

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
panels = {"number of yes: 0, 1, 2": claims, "argmax": logit.argmax(dim=1)}
for ax, (title, value) in zip(axes, panels.items(), strict=True):
    value = value.view(161, 161).T
    for c, color in enumerate(
        ("C7", "C0", "C3") if ax is axes[0] else ("C0", "C1", "C2")
    ):
        ax.contourf(axis, axis, value == c, [0.5, 1], colors=color, alpha=0.3)
    for c in range(3):
        ax.plot(*x[y == c].T, f"C{c}.", markersize=3)
    ax.set(xlabel="x1", ylabel="x2", title=title, aspect="equal")
plt.show()
