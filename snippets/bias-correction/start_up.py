"""从 0 开始的滑动平均前期偏小；除以 1 - beta^t 后，期望正好对上。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
beta, steps, runs = 0.98, 200, 4000
g = 1 + 0.5 * torch.randn(runs, steps, dtype=torch.float64)  # 均值恒为 1

m, first = torch.zeros(runs).double(), g[:, 0]
raw, corrected, from_first = [], [], []
for t in range(1, steps + 1):
    m = beta * m + (1 - beta) * g[:, t - 1]
    first = first if t == 1 else beta * first + (1 - beta) * g[:, t - 1]
    raw.append(m)
    corrected.append(m / (1 - beta**t))
    from_first.append(first)  # 另一种办法：用第一个值作初值
raw, corrected, from_first = map(torch.stack, (raw, corrected, from_first))

for t in (1, 10, 50, 200):
    means = [a[t - 1].mean() for a in (raw, corrected)]
    spreads = [a[t - 1].std() for a in (corrected, from_first)]
    print(f"t {t:3}  mean: raw {means[0]:.2f}, corrected {means[1]:.2f}", end="  ")
    print(f"std: corrected {spreads[0]:.2f}, from first {spreads[1]:.2f}")
    assert abs(means[0] - (1 - beta**t)) < 0.02 and abs(means[1] - 1) < 0.05
assert corrected[9].std() < from_first[9].std() / 2

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(g[0], ".", ms=3, color="C7", label="values")
ax.plot(from_first[:, 0], color="C2", label="started at the first value")
ax.plot(corrected[:, 0], color="C0", label="corrected")
ax.plot(raw[:, 0], color="C3", label="raw, started at 0")
ax.set(xlabel="step", ylabel="value", ylim=(0, 2.8))
ax.legend(ncols=2, loc="upper right")
plt.show()
