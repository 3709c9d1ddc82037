"""用随机标签量有效容量：k 个特征能背下 k 个标签；加上惩罚，同一个模型背得少得多。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, repeats = 60, 50
widths = list(range(5, 91, 5))


def residual(k, penalty):
    """岭回归拟合纯噪声标签后，训练误差占标签方差的比例。"""
    a = torch.randn(repeats, n, k, dtype=torch.float64) / k**0.5
    y = torch.randn(repeats, n, 1, dtype=torch.float64)
    if penalty:
        gram = a.mT @ a + penalty * torch.eye(k, dtype=torch.float64)
        fit = a @ torch.linalg.solve(gram, a.mT @ y)
    else:
        fit = a @ (torch.linalg.pinv(a) @ y)  # 最小二乘
    return (((fit - y) ** 2).mean() / (y**2).mean()).item()


curves = {p: [residual(k, p) for k in widths] for p in (0.0, 1.0)}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for penalty, curve in curves.items():
    ax.plot(widths, curve, "o-", markersize=3, label=f"penalty {penalty:.0f}")
    cells = {k: f"{curve[widths.index(k)]:.2f}" for k in (15, 30, 60, 90)}
    print(f"penalty {penalty:.0f}: training error left, by number of features", cells)
ax.axvline(n, color="gray", linestyle=":", label="60 samples")
ax.set(xlabel="features", ylabel="training error on random labels")
ax.legend()

assert abs(curves[0.0][widths.index(30)] - 0.5) < 0.05  # 理论值 1 - k/n
assert curves[0.0][widths.index(60)] < 1e-6 < 0.1 < curves[1.0][-1]
plt.show()
