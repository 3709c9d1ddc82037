"""学习曲线：训练集变大，训练误差上升、新数据误差下降，都趋向噪声的方差。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
p, noise_var, repeats = 10, 1.0, 1000
sizes = [15, 20, 30, 50, 80, 120, 200]
train_error, new_error = [], []
for n in sizes:
    x = torch.randn(repeats, n, p, dtype=torch.float64)
    w = torch.ones(p, 1, dtype=torch.float64)
    y = x @ w + noise_var**0.5 * torch.randn(repeats, n, 1, dtype=torch.float64)
    w_hat = torch.linalg.solve(x.mT @ x, x.mT @ y)  # 正规方程
    train_error.append((x @ w_hat - y).square().mean().item())
    # 新样本的特征也是标准正态，误差的期望可以直接写出：噪声 + 权重的偏差
    new_error.append(noise_var + (w_hat - w).square().sum(dim=(1, 2)).mean().item())

n = torch.tensor(sizes, dtype=torch.float64)
train_formula, new_formula = 1 - p / n, 1 + p / (n - p - 1)
for i, size in enumerate(sizes):
    if size in (20, 50, 120, 200):
        print(
            f"n={size:3}  train {train_error[i]:.2f}  new data {new_error[i]:.2f}",
            end="",
        )
        print(f"  by formula {train_formula[i]:.2f} {new_formula[i]:.2f}")
error = (torch.tensor(new_error) / new_formula - 1).abs()
assert error[1:].max() < 0.1
assert (torch.tensor(train_error) - train_formula).abs().max() < 0.03

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(sizes, new_error, "o-", label="new data")
ax.plot(sizes, train_error, "s-", label="training set")
ax.axhline(noise_var, linestyle="--", color="C3", label="noise variance")
ax.set(xlabel="training samples n", ylabel="mean squared error", ylim=(0, 3.6))
ax.legend()
plt.show()
