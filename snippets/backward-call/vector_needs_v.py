"""输出是向量时要给出 v：backward(v) 算的是 v 与雅可比矩阵的乘积。"""

import torch

torch.manual_seed(0)
a = torch.randn(2, 3, dtype=torch.float64)
x = torch.randn(3, dtype=torch.float64, requires_grad=True)


def f(x):
    """3 个输入、2 个输出的函数。"""
    return torch.sin(a @ x)


try:
    f(x).backward()
except RuntimeError as error:
    print("RuntimeError:", error)
else:
    raise AssertionError("a vector needs v")
print("failed call left x.grad =", x.grad)

v = torch.tensor([1.0, -2.0], dtype=torch.float64)
f(x).backward(v)  # 乘积与 x 同形状
jacobian = torch.cos(a @ x)[:, None] * a  # 手推的雅可比矩阵，形状 (2, 3)
by_sum = torch.autograd.grad((v * f(x)).sum(), x)[0]
print("backward(v) = v J:         ", torch.allclose(x.grad, v @ jacobian))
print("backward(v) = d(v.f)/dx:   ", torch.allclose(x.grad, by_sum))
assert torch.allclose(x.grad, v @ jacobian) and torch.allclose(x.grad, by_sum)

f(x).backward(v)  # 再来一次：加上去，不是覆盖
print("twice the gradient now:    ", torch.allclose(x.grad, 2 * by_sum))
assert torch.allclose(x.grad, 2 * by_sum)

one = f(x)[:1]  # 只有一个元素，形状 (1,) 也可以不给 v
one.backward()
print("shape", tuple(one.shape), "needs no v")
assert torch.allclose(x.grad, 2 * by_sum + jacobian[0])
