"""样本更多只能消除随机误差：谁进了数据集有偏，误差就停在偏差上。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
sizes, repeats = [10, 30, 100, 300, 1000, 3000, 10000], 100


def volunteers(n):
    """总体是标准正态，均值 0；数值 x 的人以 sigmoid(x) 的概率愿意进数据集。"""
    x = torch.randn(repeats, 3 * n + 100)
    joins = torch.rand_like(x) < x.sigmoid()
    first = torch.argsort(~joins, dim=1, stable=True)[:, :n]  # 取前 n 个愿意的
    assert joins.gather(1, first).all()
    return x.gather(1, first)


def rms(x):
    """平均值与总体均值 0 的均方根误差。"""
    return x.mean(dim=1).square().mean().sqrt().item()


random = [rms(torch.randn(repeats, n)) for n in sizes]
biased = [rms(volunteers(n)) for n in sizes]
z = torch.linspace(-8, 8, 20001, dtype=torch.float64)
density = torch.exp(-z * z / 2) * z.sigmoid()  # 进了数据集的人的分布（未归一）
bias = ((z * density).sum() / density.sum()).item()
for i, n in enumerate(sizes):
    if n in (10, 100, 10000):
        print(f"n={n:5}  random {random[i]:.2f}  volunteers {biased[i]:.2f}")
print(f"bias of the volunteers {bias:.3f}")
assert random[-1] < 0.02 and abs(biased[-1] - bias) < 0.01
assert random[2] < biased[-1] / 2  # 100 个随机的胜过 10000 个有偏的

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.loglog(sizes, random, "o-", label="random sample")
ax.loglog(sizes, biased, "s-", label="volunteers")
ax.axhline(bias, linestyle="--", color="C3", label="bias")
ax.set(xlabel="samples n", ylabel="error of the mean (RMS)")
ax.legend()
plt.show()
