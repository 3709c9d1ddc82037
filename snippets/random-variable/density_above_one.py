"""概率密度可以大于 1，面积（概率）不会：标准差为 0.1 的正态分布。"""

import matplotlib.pyplot as plt
import torch

normal = torch.distributions.Normal(0.0, 0.1)
peak = normal.log_prob(torch.tensor(0.0)).exp()
low, high = torch.tensor(-0.1), torch.tensor(0.1)
area = normal.cdf(high) - normal.cdf(low)

torch.manual_seed(0)
samples = normal.sample((20_000,))
fraction = ((samples > low) & (samples < high)).float().mean()
print(f"density at 0        {peak:.3f}   log density {peak.log():.3f}")
print(f"P(-0.1 < X < 0.1)   {area:.4f}")
print("samples agree within 0.02:", bool((fraction - area).abs() < 0.02))
assert peak > 1 and (fraction - area).abs() < 0.02

x = torch.linspace(-0.4, 0.4, 401)
density = normal.log_prob(x).exp()
inside = (x >= low) & (x <= high)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.hist(samples, bins=60, density=True, color="C1", alpha=0.4, label="20000 samples")
ax.plot(x, density, color="C0", label="density p(x)")
ax.fill_between(x[inside], density[inside], color="C0", alpha=0.3, label="area 0.68")
ax.axhline(1, linestyle=":", color="C3", label="density = 1")
ax.set_xlabel("x")
ax.set_ylabel("density")
ax.legend()
plt.show()
