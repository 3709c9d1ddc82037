"""幂律加常数：不减去下限就拟合，得到的指数偏小，外推到百倍数据时过于乐观。"""

import matplotlib.pyplot as plt
import torch

# 词频服从 Zipf 律 p_k ∝ k^-1.5；见过的词必对，没见过的必错，看 D 个样本后的错误率
k = torch.arange(1, 2_000_001, dtype=torch.float64)
p = k**-1.5
p = p / p.sum()
floor = 0.05  # 再加上标签噪声造成的、消不掉的错误


def error(samples):
    """期望的错误率：floor + 没见过的词的总概率（准确值，不用抽样）。"""
    return floor + (p * torch.exp(samples * torch.log1p(-p))).sum().item()


sizes = torch.logspace(1, 4, 7, dtype=torch.float64)
y = torch.tensor([error(s) for s in sizes], dtype=torch.float64)


def fit(offset):
    """在双对数坐标下对 y - offset 拟合直线，返回（指数，预测函数，残差）。"""
    a = torch.stack([sizes.log(), torch.ones(7, dtype=torch.float64)], 1)
    target = (y - offset).log()
    slope, c = torch.linalg.lstsq(a, target).solution.tolist()
    residual = (a @ torch.tensor([slope, c]).double() - target).pow(2).sum().item()
    return -slope, lambda s: offset + torch.exp(c + slope * torch.log(s)), residual


offsets = torch.arange(0, 0.0601, 0.001).tolist()
best = min(offsets, key=lambda e: fit(e)[2])
far = torch.logspace(1, 6, 40, dtype=torch.float64)
truth = torch.tensor([error(s) for s in far])
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.loglog(far, truth, "k-", label="truth")
ax.loglog(sizes, y, "o", color="C3", label="fitted points")
for name, offset in (("no floor", 0.0), ("with floor", best)):
    slope, curve, _ = fit(offset)
    print(f"{name:10} floor {offset:.3f} exponent {slope:.3f}", end="  ")
    print(f"at 1e6: {curve(far[-1]):.4f} (true {truth[-1]:.4f})")
    ax.loglog(far, curve(far), "--", label=name)
ax.set(xlabel="samples D", ylabel="error")
ax.legend()
assert abs(best - floor) < 0.01 and abs(fit(best)[0] - 1 / 3) < 0.03
plt.show()
