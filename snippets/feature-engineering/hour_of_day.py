"""同一个线性模型，小时当数、当类别、当圆周上的点：能拟合的形状差很多。"""

import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)


def demand(hour):
    """一天的真实需求：早高峰 8 点，晚高峰 18 点，23 点与 0 点相接。"""
    angle = hour[:, None] - torch.tensor([8.0, 18.0])
    bumps = torch.exp(4 * (torch.cos(angle * math.tau / 24) - 1))
    return 2 * bumps[:, 0] + 3 * bumps[:, 1]


def waves(hour, k):
    """sin、cos 的前 k 个谐波，加上常数列。"""
    angle = hour[:, None] * torch.arange(1, k + 1) * math.tau / 24
    return torch.cat([torch.ones_like(hour)[:, None], angle.sin(), angle.cos()], dim=1)


encodings = {
    "hour as a number": lambda h: torch.stack([torch.ones_like(h), h], dim=1),
    "sin and cos": lambda h: waves(h, 1),
    "3 harmonics": lambda h: waves(h, 3),
    "one-hot": lambda h: torch.eye(24, dtype=h.dtype)[h.long()],
}
grid = torch.arange(24, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(grid, demand(grid), "k--", label="true mean")
score = {}
for name, encode in encodings.items():
    hour = torch.randint(24, (2000,)).double()
    y = demand(hour) + 0.5 * torch.randn(2000, dtype=torch.float64)
    w = torch.linalg.lstsq(encode(hour), y).solution
    fit = encode(grid) @ w
    miss = (fit - demand(grid)) ** 2
    score[name] = 1 - miss.mean() / demand(grid).var(correction=0)
    jump = abs(fit[0] - fit[23])
    print(f"{name:16}  columns {len(w):2}  R2 {score[name]:.3f}  0h vs 23h {jump:.2f}")
    ax.plot(grid, fit, label=name)

assert score["hour as a number"] < score["sin and cos"] < 0.8
assert score["3 harmonics"] > 0.97 and score["one-hot"] > 0.97
ax.set(xlabel="hour of the day", ylabel="demand")
ax.legend(fontsize=8)
plt.show()
