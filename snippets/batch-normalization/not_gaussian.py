"""标准化只平移和缩放：指数分布的输入，均值变 0、方差变 1，偏度仍接近 2。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.distributions.Exponential(0.5).sample((20000, 1))
y = nn.BatchNorm1d(1)(x).detach()


def skewness(t):
    z = (t - t.mean()) / t.std(correction=0)
    return (z**3).mean().item()


for name, t in (("input ", x), ("output", y)):
    g = skewness(t)
    print(f"{name} |mean| {t.mean().abs():.2f}  var {t.var():.2f}  skewness {g:.2f}")
print(f"smallest output {y.min():.2f}")
assert abs(y.mean()) < 1e-3 and abs(y.var() - 1) < 1e-2
assert abs(skewness(x) - skewness(y)) < 1e-2 and 1.7 < skewness(y) < 2.3
assert y.min() > -1.1  # 正态分布有约 16% 的值小于 -1

grid = torch.linspace(-3, 5, 200)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
heights, edges = torch.histogram(y[:, 0], bins=80, range=(-3, 5), density=True)
ax.stairs(heights, edges, fill=True, label="after BatchNorm")
ax.plot(grid, torch.exp(-(grid**2) / 2) / (2 * torch.pi) ** 0.5, label="N(0, 1)")
ax.set(xlabel="value", ylabel="density")
ax.legend()
plt.show()
