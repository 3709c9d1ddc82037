"""雅可比矩阵：逐列用差商核对，复合函数的雅可比是矩阵乘积。"""

import torch
from torch.func import jacfwd, jacrev

torch.manual_seed(0)
W = torch.randn(3, 2, dtype=torch.float64)
x = torch.tensor([0.5, -1.0], dtype=torch.float64)


def f(v):  # R^2 -> R^3
    return torch.tanh(W @ v)


def g(u):  # R^3 -> R^2
    return torch.stack([u[0] * u[1], u.sum() ** 2])


J = jacrev(f)(x)
print("J of f: shape", tuple(J.shape), "  of g:", tuple(jacrev(g)(f(x)).shape))
h = 1e-6
columns = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in torch.eye(2).double()]
assert torch.allclose(J, torch.stack(columns, 1), atol=1e-8)  # 第 j 列：只动 x_j
assert torch.allclose(J, jacfwd(f)(x))  # 前向、反向两种模式答案相同
assert torch.allclose(J, (1 - f(x) ** 2)[:, None] * W)  # diag(tanh') W

# 链式法则：外层的雅可比乘内层的，次序不能换
chain = jacrev(lambda v: g(f(v)))(x)
assert torch.allclose(chain, jacrev(g)(f(x)) @ J)
print("J of g(f(x)): shape", tuple(chain.shape))

# 局部线性近似的误差随步长的平方变小
for step in (1e-1, 1e-2):
    d = step * torch.tensor([0.6, 0.8], dtype=torch.float64)
    error = (f(x + d) - f(x) - J @ d).norm()
    print(f"step {step}: error of the linear approximation {error:.0e}")
    assert error < 2 * step**2

# 标量函数：雅可比是一行；torch 返回的梯度是同样的数，形状与 x 相同
row = jacrev(lambda v: v.prod())(x)
print("scalar function:", tuple(row.shape), row.tolist())
