"""只留十分之一的负样本：权重基本不变，偏置升高约 ln 10，减回去概率就对了。"""

import math

import torch

torch.manual_seed(0)
n = 200_000
x = torch.randn(n, 3, dtype=torch.float64)
x[:, 2] = 1  # 偏置
true = torch.tensor([1.0, -0.5, -4.0], dtype=torch.float64)
y = torch.bernoulli(torch.sigmoid(x @ true))


def fit(x, y):
    """用牛顿法求最大似然。"""
    w = torch.zeros(3, dtype=torch.float64)
    for _ in range(10):
        p = torch.sigmoid(x @ w)
        h = x.T @ (x * (p * (1 - p))[:, None])
        w -= torch.linalg.solve(h, x.T @ (p - y))
    return w


keep = (y == 1) | (torch.rand(n) < 0.1)
full, part = fit(x, y), fit(x[keep], y[keep])
print("all data     ", [round(v, 2) for v in full.tolist()])
print("1/10 of zeros", [round(v, 2) for v in part.tolist()])
print(f"bias moved by {part[2] - full[2]:.2f}, ln 10 = {math.log(10):.2f}")
before = torch.sigmoid(x @ part).mean()
part[2] -= math.log(10)
after = torch.sigmoid(x @ part).mean()
print(f"positives {y.mean():.3f}  mean p {before:.3f}  corrected {after:.3f}")
assert (part - full).abs().max() < 0.15
assert before > 5 * y.mean() and abs(after - y.mean()) < 0.003
