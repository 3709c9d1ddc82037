"""线性回归的三种解法落在同一点：最小二乘求解器、正规方程、梯度下降。"""

import torch

torch.manual_seed(0)
n, d = 200, 3
x = torch.randn(n, d, dtype=torch.float64)
ones = torch.ones(n, 1, dtype=torch.float64)
design = torch.cat([x, ones], dim=1)  # 多一列 1，偏置并入权重，形状 (n, d + 1)
truth = torch.tensor([2.0, -1.0, 0.5, 4.0], dtype=torch.float64)  # 末位是偏置
y = design @ truth + 0.3 * torch.randn(n, dtype=torch.float64)

solver = torch.linalg.lstsq(design, y.unsqueeze(1)).solution.squeeze(1)
normal = torch.linalg.solve(design.T @ design, design.T @ y)

descent = torch.zeros(d + 1, dtype=torch.float64)
for _ in range(500):  # 均方误差的梯度：2/n * X^T (Xw - y)
    descent -= 0.1 * 2 / n * design.T @ (design @ descent - y)

assert torch.allclose(solver, normal) and torch.allclose(solver, descent)
print(f"lstsq = normal equations = gradient descent: {torch.allclose(solver, descent)}")
error = (solver - truth).abs().max()  # 有噪声，所以不是 0
print(f"largest error against the true w and b: {error:.2f}")
assert error < 0.15

residual = y - design @ solver
assert (design.T @ residual).abs().max() < 1e-8  # 残差与每一列都正交
assert residual.mean().abs() < 1e-10  # 特例：有偏置时残差之和为 0
print("residual is orthogonal to every column: True")

# 换单位：第一个特征从米改成毫米
in_mm = torch.cat([1000 * x[:, :1], x[:, 1:], ones], dim=1)
rescaled = torch.linalg.lstsq(in_mm, y.unsqueeze(1)).solution.squeeze(1)
assert torch.allclose(in_mm @ rescaled, design @ solver)
ratio = solver[0] / rescaled[0]
print(f"mm instead of m: same predictions, w1 becomes w1 / {ratio:.0f}")
