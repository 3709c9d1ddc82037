"""两个相同的特征：L1 的解不唯一，L2 平分；L1 还会压小留下的系数。"""

import torch

torch.manual_seed(0)
n, lam = 200, 0.5
a = torch.randn(n, dtype=torch.float64)
a = (a - a.mean()) / a.std(unbiased=False)
X = torch.stack([a, a], 1)
y = 4 * a


def objective(w, penalty):
    return ((X @ w - y) ** 2).mean() / 2 + lam * penalty(w)


splits = [torch.tensor([c, 3.5 - c], dtype=torch.float64) for c in (0.0, 1.0, 3.5)]
l1 = [objective(w, lambda v: v.abs().sum()).item() for w in splits]
l2 = [objective(w, lambda v: (v**2).sum() / 2).item() for w in splits]
print("L1 objective", [f"{v:.4f}" for v in l1], "for", [s.tolist() for s in splits])
print("L2 objective", [f"{v:.4f}" for v in l2])
assert max(l1) - min(l1) < 1e-12 and len({round(v, 6) for v in l2}) > 1
ridge = torch.linalg.solve(X.T @ X / n + lam * torch.eye(2), X.T @ y / n)
print("L2 solution", [f"{v:.4f}" for v in ridge.tolist()])
assert torch.isclose(ridge[0], ridge[1])

# 只有一个特征：L1 把 4 压成 3.5；先选再不加惩罚地重新拟合，回到 4
one = (a @ y) / n
print(f"one feature: L1 {max(one - lam, torch.tensor(0.0)):.1f}  refit {one:.1f}")

# 尺度：特征换成千分之一的单位，系数要大一千倍，惩罚就把它消掉
small = a / 1000
corr = (small @ y) / n
print(f"divided by 1000: correlation {corr:.4f} below lambda {lam}: weight 0")
assert corr < lam
