"""9 次多项式穿过 10 个带噪声的点：系数大得离谱；加上衰减，系数和误差都变小。"""

import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-1, 1, 10)
grid = np.linspace(-1, 1, 200)
truth = np.sin(3 * grid)
features, grid_features = np.vander(x, 10), np.vander(grid, 10)  # x**9, …, x, 1


def fit(y, lam):
    """SGD 加权重衰减的不动点：均方误差的梯度 + lam * w = 0 的解，y 的形状 (10, 份数)。"""
    a = 2 / len(x) * features.T @ features + lam * np.eye(10)
    return np.linalg.solve(a, 2 / len(x) * features.T @ y)


rng = np.random.default_rng(0)
y = np.sin(3 * x)[:, None] + 0.3 * rng.standard_normal((10, 201))  # 201 份数据
norm, error = {}, {}
print("median over 201 noisy data sets")
for lam in (0, 0.01, 10):
    w = fit(y, lam)
    errors = ((grid_features @ w - truth[:, None]) ** 2).mean(axis=0)
    if lam == 0:
        typical = np.argsort(errors)[100]  # 画误差居中的那一份
    norm[lam] = np.median(np.linalg.norm(w, axis=0))
    error[lam] = np.median(errors)
    print(f"lambda = {lam:<5} norm of w {norm[lam]:5.1f}   new points {error[lam]:.2f}")
assert norm[0] > 50 * norm[0.01] and error[0] > 4 * error[0.01]  # 过拟合
assert error[10] > 4 * error[0.01]  # 衰减太强：欠拟合

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, y[:, typical], "o", label="noisy points")
for lam in norm:
    ax.plot(grid, grid_features @ fit(y[:, typical], lam), label=rf"$\lambda$ = {lam}")
ax.plot(grid, truth, "--", label="truth")
ax.set(xlabel="x", ylabel="y")
ax.legend(fontsize="small")
plt.show()
