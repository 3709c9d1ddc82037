"""打乱次序：均值和标准差不变，前后的相关没了，用前一项预测后一项也不灵了。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
t = torch.arange(500, dtype=torch.float64)
x = torch.sin(2 * torch.pi * t / 50) + 0.1 * torch.randn(500, dtype=torch.float64)
shuffled = x[torch.randperm(500)]


def lag_one(z):
    """相邻两项的相关系数，以及用前一项线性预测后一项的均方误差。"""
    r = torch.corrcoef(torch.stack([z[:-1], z[1:]]))[0, 1].item()
    return r, (z[1:].var() * (1 - r**2)).item()


fig, axes = plt.subplots(2, 1, figsize=(6, 3.2), layout="constrained", sharex=True)
results = []
for ax, (name, z) in zip(
    axes, {"ordered": x, "shuffled": shuffled}.items(), strict=True
):
    r, error = lag_one(z)
    results.append((r, error))
    print(f"{name:8}  mean {z.mean():.3f}  std {z.std():.3f}"
          f"  lag-1 corr {r:5.2f}  prediction error {error:.3f}")  # fmt: skip
    ax.plot(t[:200], z[:200], label=name)
    ax.set(ylabel="x", ylim=(-1.5, 1.5))
    ax.legend(loc="upper right")
axes[1].set(xlabel="t")
plt.show()

assert torch.allclose(x.sort().values, shuffled.sort().values)  # 同样的一堆数
assert results[0][0] > 0.95 and abs(results[1][0]) < 0.2
assert results[1][1] > 5 * results[0][1]
