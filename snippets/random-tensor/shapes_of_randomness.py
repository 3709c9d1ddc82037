"""rand 与 randn 经过平移和缩放，得到任意区间的均匀分布和任意均值、方差的正态分布。"""

import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n = 200_000
a, b, mu, sigma = -1.0, 2.0, 1.0, 0.5
uniform = a + (b - a) * torch.rand(n)
normal = mu + sigma * torch.randn(n)
wrong = mu + sigma**2 * torch.randn(n)  # 误把方差当成标准差
rows = {
    "a + (b-a) * rand": (uniform, (a + b) / 2, (b - a) / math.sqrt(12)),
    "mu + sigma * randn": (normal, mu, sigma),
    "mu + sigma^2 * randn": (wrong, mu, sigma**2),
}
print("                       mean   std   (theory)")
for name, (x, mean, std) in rows.items():
    print(f"{name:21} {x.mean():6.2f} {x.std():5.2f}   ({mean:.2f}, {std:.2f})")
    assert abs(x.mean() - mean) < 6 * std / math.sqrt(n)
    assert abs(x.std() - std) < 6 * std / math.sqrt(n)
assert a <= uniform.min() and uniform.max() < b
inside = ((normal - mu).abs() < sigma).float().mean().item()
print(f"normal within one sigma: {inside:.2f}")
assert abs(inside - math.erf(1 / math.sqrt(2))) < 0.01

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid = torch.linspace(-1.5, 3, 400)
for k, (x, name) in enumerate(
    [(uniform, "uniform on [-1, 2)"), (normal, "N(1, 0.25)")]
):
    ax.hist(x.numpy(), bins=90, density=True, alpha=0.4, color=f"C{k}")
    if k == 0:
        density = ((grid >= a) & (grid < b)) / (b - a)
    else:
        z = (grid - mu) / sigma
        density = torch.exp(-(z**2) / 2) / (sigma * math.sqrt(2 * math.pi))
    ax.plot(grid, density, color=f"C{k}", label=name)
ax.set(xlabel="value", ylabel="density")
ax.legend()
plt.show()
