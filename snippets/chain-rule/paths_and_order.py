"""同一个权重用了两次就有两条路径，要相加；雅可比矩阵相乘不能换次序。"""

import torch
from torch.autograd.functional import jacobian

x = torch.tensor(1.5)
w = torch.tensor(0.8, requires_grad=True)
h1 = torch.tanh(w * x)
h2 = torch.tanh(w * h1)  # w 第二次出现
h2.backward()

slope = 1 - h2.detach() ** 2  # tanh 的导数是 1 - tanh**2
direct = slope * h1.detach()  # 只经过第二次出现的 w
through_h1 = slope * w.detach() * (1 - h1.detach() ** 2) * x
print(f"direct path {direct:.4f} + path through h1 {through_h1:.4f}", end=" ")
print(f"= {direct + through_h1:.4f}   autograd {w.grad:.4f}")
assert torch.isclose(w.grad, direct + through_h1)

w.grad = None
torch.tanh(w * h1.detach()).backward()  # detach 剪断了其中一条路径
print(f"with h1.detach(): {w.grad:.4f}")
assert torch.isclose(w.grad, direct)

torch.manual_seed(0)
a, b, v = torch.randn(3, 3), torch.randn(3, 3), torch.randn(3)


def inner(v):
    return torch.tanh(a @ v)


def outer(u):
    return torch.tanh(b @ u)


j_inner, j_outer = jacobian(inner, v), jacobian(outer, inner(v))  # 外层在 inner(v) 取值
j_true = jacobian(lambda v: outer(inner(v)), v)
print("J = J_outer @ J_inner?", torch.allclose(j_true, j_outer @ j_inner, atol=1e-5))
print("J = J_inner @ J_outer?", torch.allclose(j_true, j_inner @ j_outer, atol=1e-5))
assert torch.allclose(j_true, j_outer @ j_inner, atol=1e-5)
assert not torch.allclose(j_true, j_inner @ j_outer, atol=1e-2)
