"""训练集采样成一比一：斜率没变，预测的概率却偏高；把截距移回去就准了。"""

import math

import torch

torch.manual_seed(0)
prior = 0.05  # 正样本的真实比例


def draw(n, share):
    """正样本占 share；正类特征 N(2, 1)，负类 N(0, 1)。"""
    y = (torch.rand(n, dtype=torch.float64) < share).double()
    return torch.randn(n, dtype=torch.float64) + 2 * y, y


def fit(x, y):
    """逻辑回归，用牛顿法求出斜率和截距。"""
    a = torch.stack([x, torch.ones_like(x)], dim=1)
    w = torch.zeros(2, dtype=torch.float64)
    for _ in range(15):
        q = (a @ w).sigmoid()
        w += torch.linalg.solve((a * (q * (1 - q))[:, None]).T @ a, a.T @ (y - q))
    return w


x, y = draw(100_000, prior)  # 线上的数据
shift = math.log(prior / (1 - prior))  # 真实先验的对数几率，一比一时是 0
average = {}
for name, share, move in (
    ("as collected     ", prior, 0),
    ("balanced         ", 0.5, 0),
    ("balanced, shifted", 0.5, shift),
):
    slope, intercept = fit(*draw(100_000, share))
    q = (slope * x + intercept + move).sigmoid().mean().item()
    average[name.strip()] = q
    print(f"{name} slope {slope:.1f} intercept {intercept + move:.1f} mean p {q:.2f}")
assert abs(average["as collected"] - prior) < 0.005
assert average["balanced"] > 3 * prior
assert abs(average["balanced, shifted"] - prior) < 0.005
print(f"true share of positives {y.mean():.2f}, shift {shift:.2f}")
