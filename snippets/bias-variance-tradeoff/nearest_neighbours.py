"""k 近邻回归：k 小方差大，k 大偏差大；三项之和与在新标签上直接测到的误差一致。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, sets, noise = 60, 1000, 0.5
x = torch.linspace(0, 1, n)
grid = torch.linspace(0.02, 0.98, 97)


def truth(t):
    return torch.sin(2 * torch.pi * t)


# 1000 份训练集：位置相同，标签的噪声各自独立
y = truth(x) + noise * torch.randn(sets, n)
nearest = (grid[:, None] - x).abs().argsort(dim=1)
new_labels = truth(grid) + noise * torch.randn(sets, len(grid))
ks = [1, 2, 3, 5, 8, 12, 16, 20, 30, 45, 60]
rows = []
for k in ks:
    predictions = y[:, nearest[:, :k]].mean(2)  # (sets, 网格点数)
    bias2 = ((predictions.mean(0) - truth(grid)) ** 2).mean().item()
    variance = predictions.var(0).mean().item()
    measured = ((predictions - new_labels) ** 2).mean().item()
    rows.append((bias2, variance, bias2 + variance + noise**2, measured))
    assert abs(rows[-1][2] - measured) < 0.015
    if k in (1, 8, 60):
        print(
            f"k {k:2}: bias^2 {bias2:.3f} + variance {variance:.3f} + noise 0.250",
            end="",
        )
        print(f" = {rows[-1][2]:.3f}, measured {measured:.3f}")
best = ks[min(range(len(ks)), key=lambda i: rows[i][3])]
print("lowest measured error at k =", best)
assert 1 < best < 60
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
names = ("bias^2", "variance", "bias^2 + variance + noise", "measured on new labels")
for name, values, style in zip(
    names, zip(*rows, strict=True), ("-", "-", "-", "k."), strict=True
):
    ax.plot([1 / k for k in ks], values, style, label=name)
ax.set(xlabel="1 / k (more flexible to the right)", ylabel="error", xscale="log")
ax.legend()
plt.show()
