"""系数的指数是几率之比，不是概率之比：同一个系数，概率的变化要看从哪里出发。"""

import math

import torch

# 200 人：暴露的 100 人里 40 人得病，未暴露的 100 人里 20 人得病
exposed = torch.tensor([1.0] * 100 + [0.0] * 100, dtype=torch.float64)
ill = torch.tensor([1.0] * 40 + [0.0] * 60 + [1.0] * 20 + [0.0] * 80).double()
x = torch.stack([exposed, torch.ones(200, dtype=torch.float64)], dim=1)

w = torch.zeros(2, dtype=torch.float64)
for _ in range(10):  # 牛顿法
    p = torch.sigmoid(x @ w)
    hessian = x.T @ (x * (p * (1 - p))[:, None])
    w -= torch.linalg.solve(hessian, x.T @ (p - ill))

odds_ratio = (40 / 60) / (20 / 80)
print(f"w = {w[0]:.3f}  exp(w) = {w[0].exp():.3f}  odds ratio = {odds_ratio:.3f}")
print(f"ratio of probabilities = {0.4 / 0.2:.3f}")
assert math.isclose(w[0].exp().item(), odds_ratio)

for start in (0.01, 0.2, 0.5, 0.9):
    logit = torch.logit(torch.tensor(start, dtype=torch.float64))
    p = torch.sigmoid(logit + w[0]).item()
    print(f"p {start:.2f} -> {p:.3f}  times {p / start:.2f}")
    assert p / start < odds_ratio
