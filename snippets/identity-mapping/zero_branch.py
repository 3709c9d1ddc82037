"""50 块：没有恒等支路，梯度几乎为零；支路置零后整个网络就是恒等映射。"""

import torch
from torch import nn

torch.manual_seed(0)
depth, width = 50, 64


def network(x, shortcut, zero):
    """depth 个块 F(x) + shortcut·x；zero 为真时 F 的最后一层取零。"""
    for _ in range(depth):
        last = nn.Linear(width, width)
        if zero:
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)
        x = last(nn.Linear(width, width)(x).relu()) + shortcut * x
    return x


gradients = {}
for name, shortcut, zero in (
    ("no shortcut, default init", 0.0, False),
    ("shortcut 1, F = 0", 1.0, True),
    ("shortcut 0.9, F = 0", 0.9, True),
):
    x = torch.randn(8, width, requires_grad=True)
    y = network(x, shortcut, zero)
    y.sum().backward()
    gradients[name] = x.grad
    print(f"{name:26} |gradient at the input| {x.grad.abs().mean():.0e}")
    assert torch.equal(y, x) == (shortcut == 1.0)

plain, one, decayed = gradients.values()
assert plain.abs().mean() < 1e-25 and (one == 1).all()
assert torch.allclose(decayed, torch.tensor(0.9**depth), rtol=1e-4)
