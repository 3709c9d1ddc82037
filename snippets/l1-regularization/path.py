"""同一份数据上 L1 与 L2 的系数路径：L1 逐个变成 0，L2 只是变小。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, d = 100, 10
X = torch.randn(n, d, dtype=torch.float64)
true_w = torch.zeros(d, dtype=torch.float64)
true_w[:3] = torch.tensor([3.0, -2.0, 1.5])
y = X @ true_w + torch.randn(n, dtype=torch.float64)
step = 1 / torch.linalg.matrix_norm(X.T @ X / n, 2)


def lasso(lam):
    """近端梯度：先走一步梯度，再向 0 收缩 step * lam。"""
    w = torch.zeros(d, dtype=torch.float64)
    for _ in range(300):
        w = w - step * (X.T @ (X @ w - y) / n)
        w = w.sign() * (w.abs() - step * lam).clamp_min(0)
    return w


def ridge(lam):
    return torch.linalg.solve(X.T @ X / n + lam * torch.eye(d), X.T @ y / n)


lam_max = (X.T @ y / n).abs().max()  # 不小于它，全部为 0
assert (lasso(lam_max * 1.001) == 0).all() and (lasso(lam_max * 0.9) != 0).any()
lam = 0.4
w = lasso(lam)
gradient = X.T @ (X @ w - y) / n
on = w != 0
assert torch.allclose(gradient[on], -lam * w[on].sign(), atol=1e-6)  # 最优性条件
assert (gradient[~on].abs() <= lam).all() and (ridge(lam) != 0).all()
print(f"lambda {lam}: L1 nonzero {on.sum()} of {d}, L2 nonzero {d}")
print("L1 first three", [round(v, 1) for v in w[:3].tolist()], "truth 3, -2, 1.5")
lams = torch.logspace(-2, 1, 40, dtype=torch.float64)
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
for ax, solve, name in zip(axes, (lasso, ridge), ("L1", "L2"), strict=True):
    ax.semilogx(lams, torch.stack([solve(v) for v in lams]))
    ax.set(xlabel=f"strength of {name}", ylabel="weights" if name == "L1" else None)
plt.show()
