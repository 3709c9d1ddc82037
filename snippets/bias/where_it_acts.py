"""偏置是恒为 1 的输入的权重；它的梯度对批量求和；紧跟批归一化时它不起作用。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(32, 5, dtype=torch.float64)
linear = nn.Linear(5, 3).double()
wide = torch.cat([linear.weight, linear.bias[:, None]], dim=1)  # (3, 6)
with_one = torch.cat([x, torch.ones(32, 1)], dim=1)  # 每个样本末尾补一个 1
assert torch.allclose(with_one @ wide.T, linear(x))
print("bias = weight of a constant input 1: True")

z = linear(x)
z.retain_grad()
(z**3).mean().backward()
assert torch.allclose(linear.bias.grad, z.grad.sum(dim=0))
print("bias gradient = sum over the batch of the gradient at z: True")

limit = 5**-0.5
assert linear.bias.abs().max() < limit and (linear.bias != 0).all()
print(f"nn.Linear(5, 3) draws its bias from (-{limit:.3f}, {limit:.3f}), not 0")

target = torch.randn(32, 3, dtype=torch.float64)
shift = torch.tensor([7.0, -3.0, 100.0])
for norm in (nn.BatchNorm1d(3), nn.LayerNorm(3)):
    norm.double()
    linear.zero_grad()
    with torch.no_grad():
        change = (norm(linear(x) + shift) - norm(linear(x))).abs().max().item()
    ((norm(linear(x)) - target) ** 2).mean().backward()
    size = linear.bias.grad.abs().max().item()
    name = type(norm).__name__
    print(f"{name:11} useless bias: {change < 1e-4 and size < 1e-12}")
    assert (change < 1e-4 and size < 1e-12) == (name == "BatchNorm1d")
