"""转置的三条规律，以及它在反向传播里的位置。"""

import torch

torch.manual_seed(0)
double = torch.float64
w = torch.randn(4, 3, dtype=double, requires_grad=True)
b = torch.randn(3, 2, dtype=double)
x = torch.randn(3, dtype=double, requires_grad=True)
g = torch.randn(4, dtype=double)  # 损失对输出 y 的梯度

# 乘积的转置要倒过来写；不倒过来，形状就对不上
assert torch.allclose((w @ b).T, b.T @ w.T)
try:
    w.T @ b.T
    raise AssertionError("should fail")
except RuntimeError as error:
    print("w.T @ b.T:", error)

# 把矩阵从点积的一边移到另一边，要加转置
assert torch.isclose((w @ x) @ g, x @ (w.T @ g))

# 前向乘 W，反向乘 W 的转置；权重的梯度是外积
(w @ x).backward(g)
assert torch.allclose(x.grad, w.detach().T @ g)
assert torch.allclose(w.grad, torch.outer(g, x.detach()))
print("y", (4,), " grad of x", tuple(x.grad.shape), " grad of W", tuple(w.grad.shape))

# 一批样本放在行上：Y = X W^T，两个梯度分别是 G W 和 G^T X
w.grad = None
xs = torch.randn(5, 3, dtype=double, requires_grad=True)
gs = torch.randn(5, 4, dtype=double)
(xs @ w.T).backward(gs)
assert torch.allclose(xs.grad, gs @ w.detach())
assert torch.allclose(w.grad, gs.T @ xs.detach())

# 转置不是逆：只有正交矩阵两者才相等
q = torch.linalg.qr(torch.randn(3, 3, dtype=double)).Q
m = torch.tensor([[2.0, 0.0], [0.0, 1.0]])
print(
    "rotation or reflection: Q.T @ Q = I ",
    torch.allclose(q.T @ q, torch.eye(3).double()),
)
print("stretch: M.T @ M =", (m.T @ m).tolist())
