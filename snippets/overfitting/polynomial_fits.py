"""12 个带噪声的点：11 次多项式穿过每一个点，离真实函数却更远。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.linspace(-1, 1, 12, dtype=torch.float64)
grid = torch.linspace(-1, 1, 400, dtype=torch.float64)
noise_var, repeats = 0.04, 500
y = torch.sin(3 * x) + noise_var**0.5 * torch.randn(repeats, 12, dtype=torch.float64)


def fit(degree):
    """对每组标签做最小二乘，返回训练点和网格上的预测，形状 (repeats, 点数)。"""
    k = torch.arange(degree + 1)
    basis, basis_grid = ((k * torch.acos(t)[:, None]).cos() for t in (x, grid))
    w = torch.linalg.lstsq(basis, y.T).solution  # 切比雪夫基：数值上稳定
    return (basis @ w).T, (basis_grid @ w).T


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(grid, torch.sin(3 * grid), "--", color="C2", label="true function")
ax.plot(x, y[0], "o", color="C3", label="training data")
new = {}
for degree in (3, 7, 11):
    at_train, on_grid = fit(degree)
    train = ((at_train - y) ** 2).mean().item()
    new[degree] = ((on_grid - torch.sin(3 * grid)) ** 2).mean().item() + noise_var
    print(f"degree {degree:2}  training error {train:.3f}  new data {new[degree]:.3f}")
    if degree != 7:
        ax.plot(grid, on_grid[0], label=f"degree {degree}")

# 11 次：训练误差 0，新数据上很差
assert train < 1e-20 and new[3] < new[7] < new[11] / 5
ax.set(xlabel="x", ylabel="y", ylim=(-2, 2))
ax.legend(loc="lower center", ncols=2)
plt.show()
