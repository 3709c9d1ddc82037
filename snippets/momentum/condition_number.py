"""曲率相差 100 倍的二次函数：动量把所需步数从 kappa 的量级降到 sqrt(kappa)。"""

import matplotlib.pyplot as plt
import torch

small, large = 1.0, 100.0
curvature = torch.tensor([small, large], dtype=torch.float64)
root = (large / small) ** 0.5


def distances(lr, mu, steps=2500):
    w, v = torch.ones(2, dtype=torch.float64), torch.zeros(2, dtype=torch.float64)
    out = [w.norm()]
    for _ in range(steps):
        v = mu * v + curvature * w
        w = w - lr * v
        out.append(w.norm())
    return torch.stack(out) / out[0]


settings = {
    "no momentum": (2 / (large + small), 0.0),  # 不带动量时最好的学习率
    "mu = 0.67 (best)": (
        4 / (large**0.5 + small**0.5) ** 2,
        ((root - 1) / (root + 1)) ** 2,
    ),
    "mu = 0.99": (4 / (large**0.5 + small**0.5) ** 2, 0.99),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
needed = {}
for name, (lr, mu) in settings.items():
    d = distances(lr, mu)
    needed[name] = int((d > 1e-3).nonzero().max()) + 1  # 此后一直在 0.001 以内
    rise = (d.diff() > 0).sum()
    print(f"{name:17} lr {lr:.3f}  steps {needed[name]:4}  farther in {rise} steps")
    ax.semilogy(d[:600], label=name)
ax.set(xlabel="step", ylabel="distance to optimum", ylim=(1e-6, 10))
ax.legend()

plain, best, much = needed.values()
assert best < plain / 5 and much > plain
plt.show()
