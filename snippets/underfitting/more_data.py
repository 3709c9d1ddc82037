"""欠拟合加数据没有用：直线拟合正弦，样本再多，误差也停在远高于噪声的地方。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
noise_var, repeats = 0.01, 400


def sample(n):
    """x 取 (-1, 1) 的 n 等分的中点，y = sin(3x) + 噪声，形状 (n, repeats)。"""
    x = torch.linspace(-1, 1, 2 * n + 1, dtype=torch.float64)[1::2, None]
    noise = noise_var**0.5 * torch.randn(n, repeats, dtype=torch.float64)
    return x, torch.sin(3 * x) + noise


def errors(n, degree):
    """用 degree 次多项式做最小二乘，返回平均的训练误差和新数据误差。"""
    (x, y), (x_new, y_new) = sample(n), sample(1000)
    powers = torch.arange(degree + 1)
    a, a_new = x**powers, x_new**powers
    w = torch.linalg.solve(a.T @ a, a.T @ y)
    return [((b @ w - t) ** 2).mean().item() for b, t in ((a, y), (a_new, y_new))]


sizes = [10, 20, 40, 80, 160, 320]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for degree, color in ((1, "C0"), (5, "C1")):
    train, new = zip(*(errors(n, degree) for n in sizes))
    for i in (0, -1):
        print(f"degree {degree}, n={sizes[i]:3}: ", end="")
        print(f"train {train[i]:.3f}  new data {new[i]:.3f}")
    ax.plot(sizes, new, "o-", color=color, label=f"degree {degree}: new data")
    ax.plot(sizes, train, "o--", color=color, label=f"degree {degree}: training")
    if degree == 1:  # 加数据只是让两条线在高处会合
        assert min(train + new) > 10 * noise_var and new[-1] < 1.05 * train[-1]
    else:
        assert new[0] > 1.5 * noise_var and new[-1] < 1.05 * noise_var
ax.axhline(noise_var, color="C2", linestyle=":", label="noise variance")
ax.set(xlabel="training samples", ylabel="mean squared error", xscale="log")
ax.set(yscale="log", xticks=sizes, xticklabels=sizes)
ax.minorticks_off()
ax.legend(loc="center right")
plt.show()
