"""样本均值逼近期望，误差按 1/sqrt(n) 缩小；柯西分布没有期望，怎么平均都不收敛。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
die = torch.arange(1.0, 7.0, dtype=torch.float64)
exact = (die / 6).sum()
exact_square = (die**2 / 6).sum()  # E[f(X)]：用 X 的概率给 f 加权
sigma = (exact_square - exact**2).sqrt()
print(f"E[X] {exact:.1f}   E[X^2] {exact_square:.2f}   std {sigma:.3f}")

print("    n   rms error   std / sqrt(n)")
for n in (100, 400, 1600):
    means = torch.randint(1, 7, (2000, n)).double().mean(1)  # 重复 2000 次
    rms = (means - exact).square().mean().sqrt()
    print(f"{n:5}   {rms:.3f}       {sigma / n**0.5:.3f}")
    assert abs(rms / (sigma / n**0.5) - 1) < 0.06

# 柯西分布：n 个样本的均值与单个样本同分布，四分位距不随 n 变小
cauchy = torch.distributions.Cauchy(0.0, 1.0)
for n in (1, 20, 400):
    quartiles = torch.tensor([0.25, 0.75])
    spread = cauchy.sample((4000, n)).mean(1).quantile(quartiles).diff().item()
    print(f"Cauchy, n = {n:3}: interquartile range of the mean {spread:.1f}")
    assert 1.7 < spread < 2.3

steps = torch.arange(1, 5001)
rolls = die[torch.randint(6, (5000,))]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(steps, rolls.cumsum(0) / steps - exact, label="die, mean minus 3.5")
for k in range(3):
    running = cauchy.sample((5000,)).cumsum(0) / steps
    ax.plot(steps, running, color="C1", alpha=0.8, label="Cauchy" if k == 0 else None)
ax.axhline(0, linestyle=":", color="C3")
ax.set(xscale="log", xlabel="number of samples", ylabel="running mean")
ax.set_yscale("symlog", linthresh=1)
ax.legend()
plt.show()
