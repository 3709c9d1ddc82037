"""对 log y 做回归再取 exp，得到的不是 y 的均值，总量会系统性偏低。"""

import torch

torch.manual_seed(0)
n = 200_000
x = torch.rand(n, dtype=torch.float64)
log_y = 1 + x + torch.randn(n, dtype=torch.float64)  # log y 的噪声方差为 1
y = log_y.exp()
a = torch.stack([torch.ones_like(x), x], dim=1)
w = torch.linalg.solve(a.T @ a, a.T @ log_y)  # 对 log y 做最小二乘
residual = log_y - a @ w

plain = (a @ w).exp()
smeared = plain * residual.exp().mean()  # 乘上残差取 exp 后的平均
print(f"sum of predictions / sum of y   {plain.sum() / y.sum():.2f}")
print(f"exp(-1/2)                       {torch.tensor(-0.5).exp():.2f}")
print(f"after the correction            {smeared.sum() / y.sum():.2f}")
print(f"share of samples below the plain prediction {(y < plain).double().mean():.2f}")
assert abs(plain.sum() / y.sum() - 0.61) < 0.02
assert abs(smeared.sum() / y.sum() - 1) < 0.02
