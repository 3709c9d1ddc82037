"""K 折的平均误差估计的是“少一折数据”的模型；折数越多偏得越少，与公式逐个对上。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, p, repeats = 50, 10, 1500  # 线性回归，噪声方差 1
x = torch.randn(repeats, n, p, dtype=torch.float64)
y = torch.randn(repeats, n, 1, dtype=torch.float64)  # 真权重取 0，不影响最小二乘的误差


def held_out_errors(k):
    """每份数据做一遍 k 折，返回每个样本在没见过它的模型下的平方误差。"""
    error = torch.empty(repeats, n, dtype=torch.float64)
    for fold in torch.arange(n).chunk(k):
        rest = torch.ones(n, dtype=torch.bool)
        rest[fold] = False
        a, b = x[:, rest], y[:, rest]
        w = torch.linalg.solve(a.mT @ a, a.mT @ b)
        error[:, fold] = ((x[:, fold] @ w - y[:, fold]) ** 2).squeeze(2)
    return error


def expected(m):
    return 1 + p / (m - p - 1)  # m 个样本训练，新数据上的期望误差


print(f"trained on all {n}: expected error {expected(n):.3f}")
folds, mean, spread = (2, 5, 10, 50), [], []
for k in folds:
    error = held_out_errors(k)
    estimate = error.mean(dim=1)
    mean.append(estimate.mean().item())
    spread.append(estimate.std().item())
    print(f"K = {k:2}  mean {mean[-1]:.3f}", end="  ")
    print(f"theory {expected(n - n // k):.3f}  std {spread[-1]:.3f}")
    assert abs(mean[-1] - expected(n - n // k)) < 4 * spread[-1] / repeats**0.5

# 留一法有捷径：一次拟合的残差除以 1 − h_ii
hat = x @ torch.linalg.solve(x.mT @ x, x.mT)
short = ((y - hat @ y).squeeze(2) / (1 - hat.diagonal(dim1=1, dim2=2))) ** 2
assert torch.allclose(short, error)  # 最后一次循环正是留一法

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.errorbar([str(k) for k in folds], mean, spread, fmt="o", capsize=4, label="K-fold")
ax.axhline(expected(n), ls="--", color="C1", label="trained on all 50")
ax.set(xlabel="number of folds K", ylabel="estimated error")
ax.legend()
plt.show()
