"""岭回归随特征的单位而变，也怕惩罚偏置；它能让重复的特征有唯一解。"""

import torch

torch.manual_seed(0)
n, lam = 200, 0.1
X = torch.randn(n, 2, dtype=torch.float64)
y = X @ torch.tensor([1.0, 1.0], dtype=torch.float64) + 0.1 * torch.randn(n).double()


def ridge(A, target, strength, penalize=None):
    mask = torch.ones(A.shape[1]).double() if penalize is None else penalize
    gram = A.T @ A / n + strength * torch.diag(mask)
    return torch.linalg.solve(gram, A.T @ target / n)


# 把第二个特征换成大一千倍的单位（数值除以 1000）
X2 = X * torch.tensor([1.0, 1e-3], dtype=torch.float64)
for name, strength in (("no penalty", 0.0), ("L2", lam)):
    pred, pred2 = X @ ridge(X, y, strength), X2 @ ridge(X2, y, strength)
    change = (pred - pred2).abs().mean()
    print(f"{name}: predictions move by {change:.2f}")
    assert (change < 1e-6) == (strength == 0.0)

# 目标整体加 100：不惩罚偏置，预测跟着加 100；惩罚了就跟不上
A = torch.cat([X, torch.ones(n, 1).double()], 1)
for name, mask in (("bias free", [1.0, 1, 0]), ("bias penalized", [1.0, 1, 1])):
    mask = torch.tensor(mask, dtype=torch.float64)
    shift = A @ ridge(A, y + 100, lam, mask) - A @ ridge(A, y, lam, mask)
    print(f"{name}: shift of the predictions {shift.mean():.1f}")
    assert torch.allclose(shift, torch.tensor(100.0).double()) == (mask[2] == 0)

# 重复的特征：X^T X 不可逆，加上 lam I 就可逆，而且两份平分
D = torch.stack([X[:, 0], X[:, 0]], 1)
print("rank of X^T X:", torch.linalg.matrix_rank(D.T @ D).item(), "of 2")
w = ridge(D, X[:, 0] * 2, lam)
print("weights of the two copies", [round(v, 2) for v in w.tolist()])
assert torch.isclose(w[0], w[1])
