"""9 次试验：网格只试了 3 个学习率，随机搜索试了 9 个；正则化强度在这里不起作用。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
d = 20
scales = torch.logspace(0, -1, d)  # 各特征的尺度从 1 到 0.1
w_true = torch.randn(d) / scales
x, x_val = (torch.randn(n, d) * scales for n in (200, 1000))
y, y_val = (z @ w_true + 0.3 * torch.randn(len(z)) for z in (x, x_val))


def validate(trials):
    """trials 每行是 (log10 学习率, log10 惩罚)；各走 30 步，返回验证均方误差。"""
    rate, penalty = (10.0**trials).T[:, None]
    w = torch.zeros(d, len(trials))
    for _ in range(30):
        w = w - rate * (x.T @ (x @ w - y[:, None]) / len(x) + penalty * w)
    return ((x_val @ w - y_val[:, None]) ** 2).mean(0).nan_to_num(1e9).clamp(max=1e9)


repeats = 400
low, width = torch.tensor([-3.0, -8.0]), torch.tensor([4.0, 4.0])
cell = torch.cartesian_prod(*[torch.arange(3.0)] * 2)
# 网格：3 x 3 个等分小格，每次重复在格内随机平移，免得碰巧对准最优
grid = (cell + torch.rand(repeats, 1, 2)) / 3
random = torch.rand(repeats, 9, 2)
best = {}
for name, unit in (("grid", grid), ("random", random)):
    losses = validate((low + width * unit).view(-1, 2)).view(repeats, 9)
    best[name] = losses.min(1).values
    tried = unit[0, :, 0].unique().numel()
    print(
        f"{name:<7} {tried} learning rates, best of 9: median {best[name].median():.2f}"
    )
assert best["random"].median() < best["grid"].median()

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
for ax, unit, name in zip(axes, (grid, random), best, strict=True):
    points = low + width * unit[0]
    ax.scatter(*points.T)
    ax.plot(points[:, 0], torch.full((9,), -8.4), "|", ms=12, color="C3")
    ax.set(xlabel=f"log10 learning rate ({name})", xlim=(-3.2, 1.2))
axes[0].set_ylabel("log10 penalty")
plt.show()
