"""同一个梯度的三种算法：照公式手算、自动微分、逐个分量做有限差分。"""

import torch

x = torch.tensor([[1.0, 2.0], [-1.0, 0.5], [0.5, -1.5]], dtype=torch.float64)
y = torch.tensor([1.0, -1.0, 1.0], dtype=torch.float64)  # 标签是 +1 或 -1
w0 = torch.tensor([0.4, -0.3], dtype=torch.float64)


def loss(w):
    """逻辑回归的平均损失：w 形状 (2,)，返回一个标量。"""
    return torch.log1p(torch.exp(-y.to(w) * (x.to(w) @ w))).mean()


def central_difference(w, h):
    """每次只动一个分量，共 2 * len(w) 次前向计算。"""
    steps = h * torch.eye(len(w), dtype=w.dtype)
    return torch.stack([(loss(w + s) - loss(w - s)) / (2 * h) for s in steps])


by_hand = -(y * torch.sigmoid(-y * (x @ w0))) @ x / len(y)
w = w0.clone().requires_grad_()
loss(w).backward()
numeric = central_difference(w0, h=1e-5)
for name, g in (("by hand ", by_hand), ("autograd", w.grad), ("numeric ", numeric)):
    print(f"{name}  ({g[0]:.6f}, {g[1]:.6f})")
assert w.grad.shape == w.shape and torch.allclose(w.grad, by_hand)
assert torch.allclose(numeric, by_hand, rtol=0, atol=1e-9)

poor = central_difference(w0.float(), h=1e-6)  # 单精度、步子太小：舍入误差占上风
print("float32, h = 1e-6: error above 1e-3?", bool((poor - by_hand).norm() > 1e-3))
assert (poor - by_hand).norm() > 1e-3
