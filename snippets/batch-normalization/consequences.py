"""BN 的后果：前一层的偏置没有用、权重尺度被抵消、同批样本互相影响、n = 1 报错。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(16, 4, dtype=torch.float64)
target = torch.randn(16, 3, dtype=torch.float64)
linear, bn = nn.Linear(4, 3).double(), nn.BatchNorm1d(3, eps=1e-12).double()


def forward_backward():
    """返回 (输出, 权重的梯度范数, 偏置的梯度范数)。"""
    linear.zero_grad()
    out = bn(linear(x))
    ((out - target) ** 2).mean().backward()
    return (
        out.detach(),
        linear.weight.grad.norm().item(),
        linear.bias.grad.norm().item(),
    )


out, weight_grad, bias_grad = forward_backward()
with torch.no_grad():
    linear.weight *= 10
    linear.bias += 7
out10, weight_grad10, _ = forward_backward()
print(f"gradient norm: weight {weight_grad:.3f}, bias below 1e-10: {bias_grad < 1e-10}")
same = torch.allclose(out, out10, atol=1e-6)
print(f"weight x 10: same output {same}, ", end="")
print(f"weight gradient x {weight_grad10 / weight_grad:.3f}")
assert bias_grad < 1e-10 < weight_grad and same
assert abs(weight_grad10 / weight_grad - 0.1) < 1e-6

other = x.clone()
other[1:] *= 3  # 第 0 个样本没变，同批的其他样本变了
for mode in (True, False):
    bn.train(mode)
    change = (bn(linear(x)) - bn(linear(other)))[0].norm().item()
    print(f"train({mode}): sample 0 changes by {change:.2f}")
    assert change > 0.1 if mode else change == 0

try:
    nn.BatchNorm1d(3)(torch.randn(1, 3))
    raise AssertionError("没有报错")
except ValueError as error:
    print("ValueError:", error)
