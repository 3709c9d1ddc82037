"""狭长山谷里的三种优化器：同一个起点，各自怎么走，多少步之后损失稳定在 0.01 以下。"""

import matplotlib.pyplot as plt
import torch


def loss_function(w):
    return 0.5 * w[0] ** 2 + 10 * w[1] ** 2  # 两个方向的曲率相差 20 倍


def run(optimizer_class, **options):
    w = torch.tensor([-8.0, 2.0], requires_grad=True)
    optimizer = optimizer_class([w], **options)
    path = [w.detach().clone()]
    for _ in range(150):
        optimizer.zero_grad()
        loss_function(w).backward()
        optimizer.step()
        path.append(w.detach().clone())
    return torch.stack(path, dim=1)  # 形状 (2, 151)


paths = {
    "SGD": run(torch.optim.SGD, lr=0.09),
    "momentum": run(torch.optim.SGD, lr=0.13, momentum=0.4),
    "Adam": run(torch.optim.Adam, lr=0.7),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
w1, w2 = torch.linspace(-9, 3, 121), torch.linspace(-2.5, 2.5, 101)
grid = torch.meshgrid(w1, w2, indexing="xy")
levels = [0.5, 2, 8, 18, 32, 50]
ax.contour(*grid, loss_function(grid), levels=levels, colors="C7", linewidths=0.6)
steps = {}
for name, path in paths.items():
    ax.plot(*path[:, :41], marker=".", markersize=4, linewidth=1, label=name)
    steps[name] = int((loss_function(path) >= 0.01).nonzero().max()) + 1
    print(f"{name:8s}  steps until the loss stays below 0.01: {steps[name]}")
ax.set(xlabel="w1", ylabel="w2")
ax.legend()
plt.show()

assert steps["momentum"] < steps["SGD"] < steps["Adam"]
