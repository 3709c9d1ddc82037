"""互相关的两个梯度：对输入是 full 真卷积，对核仍是互相关。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 1, 6, 6, dtype=torch.float64, requires_grad=True)
k = torch.randn(1, 1, 3, 3, dtype=torch.float64, requires_grad=True)
y = F.conv2d(x, k)
g = torch.randn_like(y)  # 从上一层传回来的梯度，形状与 y 相同
y.backward(g)

with torch.no_grad():
    # 对输入：每边补 k-1 个 0，用翻转后的核
    by_hand = F.conv2d(F.pad(g, (2, 2, 2, 2)), k.flip(2, 3))
    no_flip = F.conv2d(F.pad(g, (2, 2, 2, 2)), k)
    # 对核：拿输出的梯度当核，在输入上滑动
    for_kernel = F.conv2d(x, g)

print("dL/dx", tuple(x.grad.shape), f"error {(by_hand - x.grad).abs().max():.2f}")
print("   without the flip:", f"error {(no_flip - x.grad).abs().max():.2f}")
print("dL/dk", tuple(k.grad.shape), f"error {(for_kernel - k.grad).abs().max():.2f}")
assert torch.allclose(by_hand, x.grad) and torch.allclose(for_kernel, k.grad)
assert not torch.allclose(no_flip, x.grad)
# “转置卷积”就是这个对输入的梯度
assert torch.allclose(F.conv_transpose2d(g, k), x.grad)
