"""按公式数参数，与逐个相加一致；用 Adam 训练时，每个 float32 参数占 16 字节。"""

import torch
from torch import nn

widths = [784, 256, 10]
net = nn.Sequential(
    nn.Linear(widths[0], widths[1]), nn.ReLU(), nn.Linear(widths[1], widths[2])
)
by_formula = sum((n + 1) * m for n, m in zip(widths, widths[1:], strict=False))
count = sum(p.numel() for p in net.parameters())
print(f"formula {by_formula}  counted {count}")
assert by_formula == count

optimizer = torch.optim.Adam(net.parameters())
net(torch.randn(8, 784)).square().mean().backward()
optimizer.step()


def size(tensors):
    """张量的总字节数。"""
    return sum(t.numel() * t.element_size() for t in tensors)


moments = [s[k] for s in optimizer.state.values() for k in ("exp_avg", "exp_avg_sq")]
total = 0
for name, tensors in {
    "parameters": list(net.parameters()),
    "gradients": [p.grad for p in net.parameters()],
    "Adam moments": moments,
}.items():
    total += size(tensors)
    print(f"{name:12} {size(tensors) // count:2} bytes per parameter")
print(f"{'total':12} {total // count:2} bytes per parameter")
assert total == 16 * count
