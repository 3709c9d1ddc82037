"""岭回归的解析解：一个公式，梯度为 0；特征比样本多时，它趋于范数最小的解。"""

import torch

torch.manual_seed(0)


def ridge(x, y, lam):
    """使 ||xw - y||² + lam·||w||² 最小的 w，解一个线性方程组，不用迭代。"""
    gram = x.T @ x + lam * torch.eye(x.shape[1], dtype=x.dtype)
    return torch.linalg.solve(gram, x.T @ y)


x = torch.randn(50, 4, dtype=torch.float64)
y = torch.randn(50, dtype=torch.float64)
w = ridge(x, y, 0.5).requires_grad_()
loss = ((x @ w - y) ** 2).sum() + 0.5 * (w**2).sum()
loss.backward()
print(f"gradient at the formula's w: zero to 1e-12 is {w.grad.norm().item() < 1e-12}")
assert w.grad.norm() < 1e-12

wide_x = torch.randn(5, 20, dtype=torch.float64)  # 5 个样本，20 个特征
wide_y = torch.randn(5, dtype=torch.float64)
rank = torch.linalg.matrix_rank(wide_x.T @ wide_x).item()
print(f"5 samples, 20 features: the 20 x 20 matrix has rank {rank}")

shortest = torch.linalg.pinv(wide_x) @ wide_y  # 所有零误差解里范数最小的
null = torch.linalg.svd(wide_x).Vh[-1]  # 与每个样本正交的方向
other = shortest + 3 * null
for name, v in {"pinv          ": shortest, "pinv + 3 null ": other}.items():
    print(f"{name} error {(wide_x @ v - wide_y).norm():.3f}  norm {v.norm():.3f}")
for lam in (1.0, 1e-3, 1e-6):
    gap = (ridge(wide_x, wide_y, lam) - shortest).norm()
    print(f"ridge {lam:.0e}   distance to pinv {gap:.0e}")

assert rank == 5 and (wide_x @ other - wide_y).norm() < 1e-12 and gap < 1e-6
