"""最小二乘的训练误差系统性偏低：多余的特征越多它越低，新数据上的误差却越高。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, repeats = 20, 2000  # 训练样本数、重复抽样次数


def sample():
    """抽一组数据：标签只与第 1 个特征有关，噪声方差为 1，其余特征都是多余的。"""
    x = torch.randn(repeats, n, 10, dtype=torch.float64)
    return x, x[:, :, :1] + torch.randn(repeats, n, 1, dtype=torch.float64)


(x, y), (x_new, y_new) = sample(), sample()
sizes = range(1, 11)  # 模型用前 p 个特征，即 p 个参数
train_error, new_error = [], []
for p in sizes:
    a, a_new = x[:, :, :p], x_new[:, :, :p]
    w = torch.linalg.solve(a.mT @ a, a.mT @ y)  # 每次抽样各自求最小二乘解
    train_error.append(((a @ w - y) ** 2).mean().item())
    new_error.append(((a_new @ w - y_new) ** 2).mean().item())

for p in (1, 5, 10):
    train, new = train_error[p - 1], new_error[p - 1]
    print(f"p={p:2}  train {train:.2f}  1-p/n {1 - p / n:.2f}  new data {new:.2f}")

assert all(abs(e - (1 - p / n)) < 0.04 for e, p in zip(train_error, sizes))
assert all(e > 1 for e in new_error) and new_error[9] > 1.9

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(sizes, new_error, "o-", label="error on new data")
ax.axhline(1, color="C2", linestyle="--", label="noise variance")
ax.plot(sizes, train_error, "o-", color="C1", label="training error")
ax.set(xlabel="number of parameters p (n = 20 samples)", ylabel="mean squared error")
ax.legend()
plt.show()
