"""两类高斯：协方差相同时最优边界是直线，不同时是曲线（这里是圆）。"""

import math

import matplotlib.pyplot as plt
import torch
from torch.distributions import MultivariateNormal

axis = torch.linspace(-4, 4, 201)
grid = torch.cartesian_prod(axis, axis)
eye = torch.eye(2)
m0, m1 = torch.tensor([-1.0, 0.0]), torch.tensor([1.0, 1.0])
cases = {
    "equal covariance": (MultivariateNormal(m0, eye), MultivariateNormal(m1, eye)),
    "variances 1 and 4": (
        MultivariateNormal(0 * m0, eye),
        MultivariateNormal(0 * m1, 4 * eye),
    ),
}
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
log_ratios = []
for ax, (title, (c0, c1)) in zip(axes, cases.items(), strict=True):
    log_ratio = c1.log_prob(grid) - c0.log_prob(grid)  # 两类先验相同
    log_ratios.append(log_ratio)
    z = log_ratio.view(201, 201).T
    ax.contourf(axis, axis, z > 0, [-0.5, 0.5, 1.5], colors=["C0", "C1"], alpha=0.3)
    ax.contour(axis, axis, z, [0], colors="C3")
    ax.set(xlabel="x1", ylabel="x2", title=title, aspect="equal")
plt.show()

# 协方差相同：二次项抵消，log 比值是 w·x + b
w, b = m1 - m0, (m0 @ m0 - m1 @ m1) / 2
print(f"line: {w[0]:.0f} x1 + {w[1]:.0f} x2 {b:+.1f} = 0")
assert torch.allclose(log_ratios[0], grid @ w + b, atol=1e-4)
# 均值相同、方差 1 与 4：边界是半径 sqrt(8 ln 4 / 3) 的圆
radius = math.sqrt(8 * math.log(4) / 3)
print(f"circle: radius {radius:.3f}")
assert torch.equal(log_ratios[1] > 0, grid.norm(dim=1) > radius)
