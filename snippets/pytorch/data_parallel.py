"""数据并行：各卡算自己那份的平均梯度再取平均；份数相等时才等于整批的梯度。"""

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 1).double()
x = torch.randn(32, 5, dtype=torch.float64)
y = torch.randn(32, 1, dtype=torch.float64)


def gradient(inputs, targets):
    loss = nn.functional.mse_loss(model(inputs), targets)
    return torch.autograd.grad(loss, model.weight)[0]


whole = gradient(x, y)
for sizes in ((16, 16), (28, 4)):
    parts = zip(x.split(sizes), y.split(sizes), strict=True)
    grads = [gradient(a, b) for a, b in parts]
    plain = sum(grads) / 2  # DDP 的做法：对卡取平均
    weighted = sum(g * n for g, n in zip(grads, sizes, strict=True)) / 32
    off = ((plain - whole).norm() / whole.norm()).item()
    print(f"shares {sizes}: mean over devices is off by {off:.2f}")
    assert torch.allclose(weighted, whole)
    assert (off < 1e-12) == (sizes[0] == sizes[1])
