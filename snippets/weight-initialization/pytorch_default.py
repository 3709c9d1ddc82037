"""nn.Linear 默认用 U(-1/√n, 1/√n)，方差 1/(3n)，既不是 He 也不是 Xavier。"""

import torch
from torch import nn

torch.manual_seed(0)
n_in, n_out = 600, 300
w = nn.Linear(n_in, n_out).weight.detach()
he, xavier = torch.empty_like(w), torch.empty_like(w)
nn.init.kaiming_normal_(he, nonlinearity="relu")
nn.init.xavier_uniform_(xavier)

for name, t, expected in (
    ("nn.Linear default", w, 1 / 3),
    ("He (fan_in)", he, 2.0),
    ("Xavier", xavier, 2 * n_in / (n_in + n_out)),
):
    measured = t.var().item() * n_in
    print(f"{name:17}  n_in * Var(w) = {measured:.3f}   formula {expected:.3f}")
    assert abs(measured - expected) < 0.02 * expected
assert w.abs().max() <= n_in**-0.5

conv = nn.Conv2d(16, 32, kernel_size=3)  # 卷积的 n_in = 输入通道 × 核高 × 核宽
bound = conv.weight.abs().max()
print(f"Conv2d(16, 32, 3): bound {bound:.3f}   formula {(16 * 9) ** -0.5:.3f}")
assert 0.98 * (16 * 9) ** -0.5 < bound <= (16 * 9) ** -0.5
