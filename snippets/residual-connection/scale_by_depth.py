"""残差流有多大：直接相加每块翻倍，缩放、归一化、置零各有各的长法。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
d, n, blocks = 256, 32, 24
ways = {
    "x + F(x)": lambda x, f: x + f(x),
    "x + F(norm(x))": lambda x, f: x + f(x / x.square().mean(1, True).sqrt()),
    "x + F(x) / sqrt(blocks)": lambda x, f: x + f(x) / blocks**0.5,
    "(x + F(x)) / sqrt(2)": lambda x, f: (x + f(x)) / 2**0.5,
    "x + 0 * F(x)": lambda x, f: x + 0 * f(x),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
end = {}
for name, combine in ways.items():
    x = torch.randn(n, d, dtype=torch.float64)
    sizes = [x.square().mean().item()]
    for _ in range(blocks):
        a = torch.randn(d, d, dtype=torch.float64) / d**0.5
        b = torch.randn(d, d, dtype=torch.float64) * (2 / d) ** 0.5
        # 支路：线性、ReLU、线性，初始化使它不改变均方
        x = combine(x, lambda h, a=a, b=b: torch.relu(h @ a) @ b)
        sizes.append(x.square().mean().item())
    end[name] = sizes[-1] / sizes[0]
    print(f"{name:<24} mean square x {end[name]:.3g}")
    ax.semilogy(sizes, label=name)

plain, norm, branch, both, zero = end.values()
assert 2**21 < plain < 2**27  # 24 次翻倍，约 1.7e7
assert 20 < norm < 31  # 每块加 1：约 25
assert 2 < branch < 3.5 and 0.3 < both < 3 and zero == 1  # (1 + 1/24)^24 = 2.66
ax.set(xlabel="block", ylabel="mean square of x")
ax.legend()
plt.show()
