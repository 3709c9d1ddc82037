"""中心极限定理说的是平均值：原始数据有多偏，标准化之后还是那么偏。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)


def skewness(t):
    """三阶标准矩：对称分布为 0，指数分布为 2。"""
    z = (t - t.mean()) / t.std(correction=0)
    return (z**3).mean().item()


# 密度公式与 torch 一致；一、二、三个标准差内的概率
x = torch.linspace(-4, 4, 201, dtype=torch.float64)
by_hand = torch.exp(-(x**2) / 2) / (2 * torch.pi) ** 0.5
normal = torch.distributions.Normal(0.0, torch.tensor(1.0, dtype=torch.float64))
assert torch.allclose(by_hand, normal.log_prob(x).exp())
k = torch.arange(1.0, 4.0, dtype=torch.float64)
within = normal.cdf(k) - normal.cdf(-k)
print("within 1, 2, 3 std:", *(f"{p:.4f}" for p in within))

draw = torch.empty(30_000, 64, dtype=torch.float64).exponential_()
single, averages = draw[:, 0], draw.mean(1)
standardized = (single - single.mean()) / single.std()
for name, t in (("exponential data", single), ("standardized", standardized)):
    print(f"{name:16} skewness {skewness(t):.1f}")
print(f"{'means of 64':16} skewness {skewness(averages):.2f}")
assert skewness(single) > 1.7  # 标准化不改变形状
assert abs(skewness(standardized) - skewness(single)) < 1e-9
assert abs(skewness(averages) - 2 / 64**0.5) < 0.08  # 偏度按 1/sqrt(n) 变小

z = (averages - 1) * 64**0.5
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
bins = torch.linspace(-4, 4, 81).tolist()
style = {"bins": bins, "density": True, "alpha": 0.4}
ax.hist(single - 1, color="C1", label="exponential data, centred", **style)
ax.hist(z, color="C2", label="means of 64, standardized", **style)
ax.plot(x, by_hand, color="C0", label="N(0, 1)")
ax.set(xlabel="x", ylabel="density")
ax.legend()
plt.show()
