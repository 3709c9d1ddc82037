"""一个隐藏层的 ReLU 网络是一串折线：7 个单元恰好穿过 sin 上的 8 个点，界外沿直线延伸。"""

import matplotlib.pyplot as plt
import torch

knots = torch.linspace(0, 2 * torch.pi, 8, dtype=torch.float64)
values = torch.sin(knots)
slopes = values.diff() / knots.diff()
# 每个单元 relu(x - 折点) 负责在自己的折点处改变一次斜率
change = torch.cat([slopes[:1], slopes.diff()])


def network(x):
    """x 的形状是 (点数,)；隐藏层 (点数, 7)，输出层的权重是斜率的改变量。"""
    return values[0] + torch.relu(x[:, None] - knots[:-1]) @ change


assert torch.allclose(network(knots), values)
inside = torch.linspace(0, 2 * torch.pi, 1000, dtype=torch.float64)
error = (network(inside) - torch.sin(inside)).abs().max().item()
print(f"7 units, largest error on [0, 2 pi]: {error:.3f}")

outside = torch.arange(7, 13, dtype=torch.float64)
bend = network(outside).diff(n=2).abs().max().item()  # 二阶差分：直线上为 0
print(f"straight outside the data: {bend < 1e-12}", end="  ")
print(f"f(12) = {network(outside)[-1]:.2f}, sin(12) = {torch.sin(outside[-1]):.2f}")
assert error < 0.11 and bend < 1e-12

x = torch.linspace(-1, 9, 400, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, torch.sin(x), "k--", label="sin x")
ax.plot(x, network(x), color="C0", label="sum of 7 ReLU units")
ax.plot(knots, values, "o", color="C3", label="hinges and last point")
ax.set(xlabel="x", ylabel="f(x)", ylim=(-1.6, 3))
ax.legend()
plt.show()
