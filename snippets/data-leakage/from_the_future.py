"""特征在标签之后才产生：离线准确率很高，上线时它还没有值，反而不如不用它。"""

import torch

torch.manual_seed(0)
n = 4000
honest = torch.randn(n, 3, dtype=torch.float64)
w_true = torch.tensor([1.0, -1.0, 0.5], dtype=torch.float64)
y = (torch.rand(n, dtype=torch.float64) < torch.sigmoid(honest @ w_true)).double()
# 催收次数：逾期之后才会打的电话
calls = y * torch.poisson(torch.full((n,), 2.0, dtype=torch.float64))
train, test = slice(0, 2000), slice(2000, n)


def fit(x, y):
    """逻辑回归，带截距和很弱的 L2，用牛顿法求到最优。"""
    a = torch.cat([x, torch.ones(len(x), 1, dtype=x.dtype)], dim=1)
    w = torch.zeros(a.shape[1], dtype=x.dtype)
    for _ in range(20):
        p = torch.sigmoid(a @ w)
        hessian = a.T @ (a * (p * (1 - p))[:, None]) + torch.eye(len(w))
        w = w - torch.linalg.solve(hessian, a.T @ (p - y) + w)
    return w


def accuracy(w, x, y):
    logit = x @ w[:-1] + w[-1]
    return ((logit > 0).double() == y).double().mean().item()


both = torch.cat([honest, calls[:, None]], dim=1)
online = torch.cat([honest, torch.zeros(n, 1, dtype=torch.float64)], dim=1)
w_leaky, w_honest = fit(both[train], y[train]), fit(honest[train], y[train])
offline = accuracy(w_leaky, both[test], y[test])
served = accuracy(w_leaky, online[test], y[test])
without = accuracy(w_honest, honest[test], y[test])
print(f"with the leaking feature, offline test  {offline:.3f}")
print(f"same model online, feature still 0      {served:.3f}")
print(f"model trained without it                {without:.3f}")
assert offline > 0.9 and served < without - 0.1
