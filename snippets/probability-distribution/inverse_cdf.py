"""均匀随机数代入累积分布函数的反函数，就得到任意一维分布的样本。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
u = torch.rand(50_000, dtype=torch.float64)

# 指数分布：F(x) = 1 - exp(-2x)，反函数 x = -log(1 - u) / 2
rate = 2.0
samples = -torch.log1p(-u) / rate
exponential = torch.distributions.Exponential(torch.tensor(rate, dtype=torch.float64))
print("        exact P   samples")
for a, b in ((0.0, 0.5), (0.5, 1.0), (1.0, 2.0)):
    ends = torch.tensor([a, b], dtype=torch.float64)
    exact = exponential.cdf(ends).diff().item()
    fraction = ((samples > a) & (samples <= b)).double().mean().item()
    print(f"{a}-{b}   {exact:.3f}     {fraction:.2f}")
    assert abs(exact - fraction) < 0.015

# 类别分布同理：累积和里找 u 落在第几段
p = torch.tensor([0.2, 0.5, 0.3], dtype=torch.float64)
category = torch.searchsorted(p.cumsum(0), u, right=True).clamp(max=2)
frequency = torch.bincount(category, minlength=3) / len(u)
print("category", *(f"{f:.2f}" for f in frequency), " expected", *p.tolist())
assert (frequency - p).abs().max() < 0.015

x = torch.linspace(0, 2.5, 200, dtype=torch.float64)
fig, (left, right) = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
left.plot(x, exponential.cdf(x), label="CDF F(x)")
for q in (0.3, 0.6, 0.9):  # 从纵轴的 u 走到曲线，再落到横轴
    t = exponential.icdf(torch.tensor(q, dtype=torch.float64))
    left.plot([0, t, t], [q, q, 0], ":", color="C3")
left.set(xlabel="x", ylabel="u", xlim=(0, 2.5), ylim=(0, 1))
left.legend(loc="lower right")
bins = torch.linspace(0, 2.5, 61).tolist()
right.hist(samples, bins, density=True, alpha=0.4, color="C1", label="samples")
right.plot(x, exponential.log_prob(x).exp(), label="density p(x)")
right.set(xlabel="x", xlim=(0, 2.5))
right.legend()
plt.show()
