"""L2 惩罚沿奇异方向收缩：数据支持得越少的方向压得越狠。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, d, lam = 50, 4, 0.1
scale = torch.tensor([2.0, 1.0, 0.3, 0.03], dtype=torch.float64)
X = torch.randn(n, d, dtype=torch.float64) * scale
y = X @ torch.ones(d, dtype=torch.float64) + 0.3 * torch.randn(n).double()
eye = torch.eye(d, dtype=torch.float64)
ols = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
ridge = torch.linalg.solve(X.T @ X / n + lam * eye, X.T @ y / n)

# 在右奇异向量的坐标里，每个分量只是乘上 s^2 / (s^2 + lam)
U, S, Vt = torch.linalg.svd(X / n**0.5, full_matrices=False)
factor = S**2 / (S**2 + lam)
assert torch.allclose(Vt @ ridge, factor * (Vt @ ols))
assert (factor.diff() <= 0).all() and ridge.norm() < ols.norm()

# 梯度下降最小化“损失 + lam/2 * 平方和”，走到同一点
w = torch.zeros(d, dtype=torch.float64, requires_grad=True)
for _ in range(3000):
    loss = ((X @ w - y) ** 2).mean() / 2 + lam / 2 * (w**2).sum()
    (g,) = torch.autograd.grad(loss, w)
    w = (w - 0.1 * g).detach().requires_grad_()
assert torch.allclose(w, ridge, atol=1e-6)
print("norm: without", f"{ols.norm():.2f}", " with", f"{ridge.norm():.2f}")
print("kept along each direction", [f"{v:.2f}" for v in factor.tolist()])
noisy, truth = (Vt @ ols)[-1].abs(), Vt[-1].sum().abs()  # 真实权重全为 1
print(f"last direction: without {noisy:.2f}  truth {truth:.2f}")
print("effective number of weights", f"{factor.sum():.2f} of {d}")

s2 = torch.logspace(-4, 1, 200, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for strength in (0.001, 0.1, 1.0):
    ax.semilogx(s2, s2 / (s2 + strength), label=f"lambda = {strength}")
ax.plot(S**2, factor, "ko", markersize=5, label="the four directions")
ax.set(xlabel="variance along the direction (s squared)", ylabel="kept fraction")
ax.legend()
plt.show()
