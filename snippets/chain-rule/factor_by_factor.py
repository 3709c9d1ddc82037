"""一个 sigmoid 神经元的平方损失：逐个局部导数相乘，与自动微分对照；不可导的点上则会出错。"""

import torch

x, y = torch.tensor(2.0), torch.tensor(1.0)
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(-1.5, requires_grad=True)

z = w * x + b  # 由里到外：加权和 -> 激活 -> 损失
a = torch.sigmoid(z)
loss = (a - y) ** 2
loss.backward()

dloss_da = 2 * (a - y)
da_dz = a * (1 - a)
dz_dw, dz_db = x, torch.tensor(1.0)
print(f"dL/da = {dloss_da:.4f}   da/dz = {da_dz:.4f}   dz/dw = {dz_dw:.4f}")
print(f"dL/dw  product {dloss_da * da_dz * dz_dw:.4f}   autograd {w.grad:.4f}")
print(f"dL/db  product {dloss_da * da_dz * dz_db:.4f}   autograd {b.grad:.4f}")
assert torch.isclose(w.grad, dloss_da * da_dz * dz_dw)
assert torch.isclose(b.grad, dloss_da * da_dz * dz_db)

# 局部导数必须在“当时的输入”处取值：用 x 代替 z 去算 da/dz 就错了
wrong = dloss_da * torch.sigmoid(x) * (1 - torch.sigmoid(x)) * dz_dw
print(f"dL/dw  with da/dz evaluated at x instead of z: {wrong:.4f}")
assert not torch.isclose(wrong, w.grad, rtol=0.1)

# relu(t) - relu(-t) 恒等于 t，但在 t = 0 处每一段都不可导
t = torch.tensor(0.0, requires_grad=True)
(torch.relu(t) - torch.relu(-t)).backward()
print(f"d(relu(t) - relu(-t))/dt at 0: autograd {t.grad:.1f}, true value 1.0")
assert t.grad == 0
