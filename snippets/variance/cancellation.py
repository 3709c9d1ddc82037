"""E[X^2] - E[X]^2 在单精度下会算出荒唐的方差；方差还告诉我们怎样初始化。"""

import torch

torch.manual_seed(0)
x64 = torch.randn(100_000, dtype=torch.float64) + 10_000  # 方差 1，均值很大
x = x64.float()
one_pass = (x**2).mean() - x.mean() ** 2
two_pass = ((x - x.mean()) ** 2).mean()
shifted = ((x - x[0]) ** 2).mean() - (x - x[0]).mean() ** 2  # 先平移，方差不变
true = x.double().var(correction=0)
print(f"true {true:.2f}   two-pass {two_pass:.2f}   shifted {shifted:.2f}")
print("E[X^2] - E[X]^2 in float32: a multiple of 8?", bool(one_pass % 8 == 0))
assert (two_pass - true).abs() < 0.01 and (shifted - true).abs() < 0.01
assert one_pass % 8 == 0  # 1e8 附近的单精度数相隔 8，不可能得到 1

# 独立零均值的权重：Var(y) = n Var(w) E[x^2]
n = 512
inputs = torch.randn(1000, n, dtype=torch.float64).relu()  # 均值不为 0
second_moment = inputs.square().mean()
for name, var_w in (("1", 1.0), ("1/n", 1 / n), ("2/n", 2 / n)):
    w = torch.randn(n, 1000, dtype=torch.float64) * var_w**0.5
    measured, predicted = (inputs @ w).var(), n * var_w * second_moment
    print(f"Var(w) = {name:3}: Var(y) {measured:.3g}   n Var(w) E[x^2] {predicted:.3g}")
    assert abs(measured / predicted - 1) < 0.06

# 不相关不等于独立：X 与 X^2
z = torch.tensor([-1.0, 0.0, 1.0], dtype=torch.float64)  # 三个值等可能
covariance = (z * z**2).mean() - z.mean() * (z**2).mean()
print(f"cov(X, X^2) {covariance.item()}")
assert covariance == 0
