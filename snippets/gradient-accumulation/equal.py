"""4 个微批量累积：除以份数与大批量相同；忘记除大 4 倍；大小不等要按样本加权。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(32, 10, dtype=torch.float64)
y = torch.randn(32, 1, dtype=torch.float64)
model = nn.Sequential(nn.Linear(10, 16), nn.Tanh(), nn.Linear(16, 1)).double()
loss_fn = nn.MSELoss()  # 取平均


def gradient(sizes, weight):
    """依次对各微批量反向传播，损失乘 weight(n)，返回累积的梯度。"""
    model.zero_grad()
    for xs, ys in zip(x.split(sizes), y.split(sizes)):
        (loss_fn(model(xs), ys) * weight(len(xs))).backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()])


full = gradient([32], lambda n: 1)
equal, unequal = [8, 8, 8, 8], [14, 14, 2, 2]
rows = {
    "equal,   loss / 4        ": gradient(equal, lambda n: 1 / 4),
    "equal,   not divided     ": gradient(equal, lambda n: 1),
    "unequal, loss / 4        ": gradient(unequal, lambda n: 1 / 4),
    "unequal, loss * n / total": gradient(unequal, lambda n: n / 32),
}
error = []
for name, g in rows.items():
    error.append(((g - full).norm() / full.norm()).item())
    ratio = (g.norm() / full.norm()).item()
    print(f"{name}  |g| / |g_full| = {ratio:.3f}   relative error {error[-1]:.1f}")

assert error[0] < 1e-12 and abs(error[1] - 3) < 1e-9
assert error[2] > 0.05 and error[3] < 1e-12
