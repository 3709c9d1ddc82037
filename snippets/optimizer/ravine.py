"""狭长山谷里的三种优化器：100 步内损失从第几步起低于 0.01；再走下去，会不会弹回来。"""

import matplotlib.pyplot as plt
import torch
from torch.optim import SGD, Adam


def loss_function(w):
    return 0.5 * w[0] ** 2 + 10 * w[1] ** 2  # 两个方向的曲率相差 20 倍


def run(optimizer_class, **options):
    w = torch.tensor([-8.0, 2.0], dtype=torch.float64, requires_grad=True)
    optimizer = optimizer_class([w], **options)
    path = [w.detach().clone()]
    for _ in range(500):
        optimizer.zero_grad()
        loss_function(w).backward()
        optimizer.step()
        path.append(w.detach().clone())
    return torch.stack(path, dim=1)  # 形状 (2, 501)


paths = {  # 学习率：两位有效数字的值从 0.001 到 9.9 逐个试过，100 步内最快的
    "SGD": run(SGD, lr=0.093),
    "momentum, mu 0.9": run(SGD, lr=0.0037, momentum=0.9),
    "Adam, beta1 0.9": run(Adam, lr=0.45),
    "momentum, mu 0.5": run(SGD, lr=0.12, momentum=0.5),
    "Adam, beta1 0.5": run(Adam, lr=1.1, betas=(0.5, 0.999)),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
w1, w2 = torch.linspace(-9, 3, 121), torch.linspace(-3, 3, 101)
grid = torch.meshgrid(w1, w2, indexing="xy")
ax.contour(*grid, loss_function(grid), [0.5, 2, 8, 18, 32, 50], colors="C7", alpha=0.5)
steps, back = {}, {}
for name, path in paths.items():
    high = loss_function(path) >= 0.01
    steps[name] = int(high[:101].nonzero().max()) + 1
    back[name] = "yes" if high[101:].any() else "no"
    print(f"{name:16s}  below 0.01 from step {steps[name]} to 100", end="  ")
    print(f"above again by step 500: {back[name]}")
    if "0.9" not in name:
        ax.plot(*path[:, :101], marker=".", markersize=4, linewidth=1, label=name)
ax.set(xlabel="w1", ylabel="w2")
ax.legend()
plt.show()

sgd, *slow, fast_momentum, fast_adam = steps.values()
assert max(fast_momentum, fast_adam) < sgd < min(slow)
assert [name for name in back if back[name] == "yes"] == ["Adam, beta1 0.5"]
