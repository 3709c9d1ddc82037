"""“线性”指对参数线性：特征换成 1, x, x^2，解法不变，拟合的却是抛物线。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.linspace(-2, 2, 60, dtype=torch.float64)
y = 1 + 0.5 * x - 1.5 * x**2 + 0.4 * torch.randn(60, dtype=torch.float64)


def fit(features):
    """最小二乘，返回每个样本的预测，形状 (60,)。"""
    design = torch.stack(features, dim=1)
    return design @ torch.linalg.lstsq(design, y.unsqueeze(1)).solution.squeeze(1)


one = torch.ones_like(x)
line, parabola = fit([one, x]), fit([one, x, x**2])
r2 = [
    (1 - ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()).item()
    for p in (line, parabola)
]
print(f"R2 with features 1, x      {r2[0]:.2f}")
print(f"R2 with features 1, x, x^2 {r2[1]:.2f}")
assert r2[0] < 0.25 and r2[1] > 0.9

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, y, ".", color="C7", label="data")
ax.plot(x, line, "C1--", label="features 1, x")
ax.plot(x, parabola, "C0", label="features 1, x, x²")
ax.set(xlabel="x", ylabel="y")
ax.legend()
plt.show()
