"""两个单位不同的特征：缩放前后，条件数和梯度下降的步数差多少。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n = 500
area = 100 + 20 * torch.randn(n, dtype=torch.float64)  # 平方米
rooms = 3 + torch.randn(n, dtype=torch.float64)
x = torch.stack([area, rooms], dim=1)
y = 2 * area + 30 * rooms + 10 * torch.randn(n, dtype=torch.float64)


def descend(x, limit=500):
    """返回条件数，以及最优固定步长下每一步的损失（减去最小值，再除以起点）。"""
    a = torch.cat([x, torch.ones(n, 1, dtype=torch.float64)], dim=1)
    eigenvalues = torch.linalg.eigvalsh(a.T @ a / n)
    w_best = torch.linalg.lstsq(a, y).solution
    step = 2 / (eigenvalues[0] + eigenvalues[-1])
    error = -w_best  # 从 0 出发，跟踪 w − w_best
    gaps = []
    for _ in range(limit + 1):
        gaps.append(((a @ error) ** 2).mean().item())
        error = error - step * (a.T @ (a @ error) / n)
    return (eigenvalues[-1] / eigenvalues[0]).item(), torch.tensor(gaps) / gaps[0]


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
condition = {}
for name, data in {
    "raw": x,
    "centred only": x - x.mean(dim=0),
    "standardised": (x - x.mean(dim=0)) / x.std(dim=0, correction=0),
}.items():
    condition[name], gap = descend(data)
    steps = int((gap < 1e-6).nonzero()[0]) if (gap < 1e-6).any() else None
    print(f"{name:13} condition number {condition[name]:9.1f}  steps to 1e-6: {steps}")
    ax.semilogy(gap.clamp(min=1e-16), label=name)

assert condition["standardised"] < 1.5
assert 200 < condition["centred only"] < condition["raw"] / 100
ax.set(xlabel="step", ylabel="excess loss (relative)", ylim=(1e-10, 2))
ax.legend()
plt.show()
