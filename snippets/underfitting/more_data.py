"""欠拟合加数据没有用：直线拟合正弦，样本再多，误差也停在远高于噪声的地方。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
noise_var, repeats = 0.01, 200


def sample(n):
    """抽 repeats 组各 n 个样本：y = sin(3x) + 噪声，x 在 (-1, 1) 上均匀。"""
    x = 2 * torch.rand(repeats, n, 1, dtype=torch.float64) - 1
    return x, torch.sin(3 * x) + noise_var**0.5 * torch.randn_like(x)


def errors(n, degree):
    """用 degree 次多项式做最小二乘，返回平均的训练误差和新数据误差。"""
    (x, y), (x_new, y_new) = sample(n), sample(200)
    powers = torch.arange(degree + 1)
    a, a_new = x**powers, x_new**powers
    w = torch.linalg.solve(a.mT @ a, a.mT @ y)
    return [((b @ w - t) ** 2).mean().item() for b, t in ((a, y), (a_new, y_new))]


sizes = [20, 40, 80, 160, 320]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for degree, color in ((1, "C0"), (5, "C1")):
    train, new = zip(*(errors(n, degree) for n in sizes))
    print(f"degree {degree}, n=320: train {train[-1]:.3f}  new data {new[-1]:.3f}")
    ax.plot(sizes, new, "o-", color=color, label=f"degree {degree}: new data")
    ax.plot(sizes, train, "o--", color=color, label=f"degree {degree}: training")
    assert min(train) > 10 * noise_var if degree == 1 else train[-1] < 1.1 * noise_var
ax.axhline(noise_var, color="C2", linestyle=":", label="noise variance")
ax.set(xlabel="training samples", ylabel="mean squared error", xscale="log")
ax.set(yscale="log", xticks=sizes, xticklabels=sizes)
ax.minorticks_off()
ax.legend(loc="center right")
plt.show()
