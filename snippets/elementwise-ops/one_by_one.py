"""逐元素：第 i 个输出只看第 i 个输入，所以雅可比矩阵是对角的。"""

import torch
from torch.autograd.functional import jacobian

x = torch.tensor([0.5, 1.0, 2.0])
w = torch.tensor([3.0, 0.0, -1.0])

# 与循环逐个算的结果相同
assert torch.equal(x * w, torch.stack([a * b for a, b in zip(x, w, strict=True)]))
print("Hadamard x * w =", (x * w).tolist(), "  dot x @ w =", (x @ w).item())

# 两个 2x2 矩阵：逐元素乘与矩阵乘的结果不同
a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print("a * a =", (a * a).tolist(), "  a @ a =", (a @ a).tolist())
assert not torch.equal(a * a, a @ a) and torch.equal(a * a, a**2)

# 输出 i 对输入 j 的导数：逐元素函数只有对角线，softmax 处处不为 0
for name, f in {"tanh": torch.tanh, "softmax": lambda t: t.softmax(0)}.items():
    j = jacobian(f, x)
    off_diagonal = j - j.diag().diag()
    print(f"{name:8} Jacobian off the diagonal: {off_diagonal.abs().sum():.3f}")
    assert (off_diagonal == 0).all() == (name == "tanh")

# 反向传播因此也是逐元素乘：上游梯度 * f'(x)
leaf = x.clone().requires_grad_()
leaf.tanh().backward(gradient=w)
assert torch.allclose(leaf.grad, w * (1 - x.tanh() ** 2))
print("backward is elementwise too:", [round(g, 3) for g in leaf.grad.tolist()])
