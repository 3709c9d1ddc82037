"""错得很少时，“正负 1.96 个标准误”会漏掉真值，一个没错时宽度更成了 0。"""

import torch

z = 1.96


def wald(p, m):
    half = z * (p * (1 - p) / m) ** 0.5
    return p - half, p + half


def wilson(p, m):
    center = (p + z**2 / (2 * m)) / (1 + z**2 / m)
    half = z / (1 + z**2 / m) * (p * (1 - p) / m + z**2 / (4 * m**2)) ** 0.5
    return center - half, center + half


def coverage(interval, error, m):
    """区间盖住真实错误率的概率：对错误个数 0..m 精确求和。"""
    k = torch.arange(m + 1, dtype=torch.float64)
    rate = torch.tensor(error, dtype=torch.float64)
    chance = torch.distributions.Binomial(m, rate).log_prob(k).exp()
    low, high = interval(k / m, m)
    return chance[(low <= error) & (error <= high)].sum().item()


for m in (100, 10_000):
    a, b = coverage(wald, 0.02, m), coverage(wilson, 0.02, m)
    print(f"m={m:5}  true error 0.02  coverage: Wald {a:.2f}  Wilson {b:.2f}")
assert coverage(wald, 0.02, 100) < 0.88 and coverage(wilson, 0.02, 100) > 0.94

zero = torch.tensor(0.0, dtype=torch.float64)
bound = 1 - 0.05 ** (1 / 300)  # 错误率再高，300 个全对的概率就不到 5%
print(f"0 wrong of 300: Wald up to {wald(zero, 300)[1]:.3f}", end="")
print(f"  one-sided 95% bound {bound:.4f}  3/m {3 / 300:.4f}")
assert wald(zero, 300)[1] == 0 and abs(bound - 0.01) < 1e-4
