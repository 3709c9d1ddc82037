"""线性变换把网格变成平行四边形网格；偏置只是平移；ReLU 把线折弯。"""

import matplotlib.pyplot as plt
import torch

weight = torch.tensor([[1.0, 0.6], [-0.4, 0.8]])
bias = torch.tensor([0.8, 0.6])
area = torch.linalg.det(weight).abs()  # 1 * 0.8 - 0.6 * (-0.4)
print(f"W multiplies every area by |det W| = {area:.2f}")
assert torch.isclose(area, torch.tensor(1.04))

ticks = torch.linspace(-1, 1, 5)
along = torch.linspace(-1, 1, 41)
vertical = [torch.stack([t.expand(41), along], dim=1) for t in ticks]
horizontal = [torch.stack([along, t.expand(41)], dim=1) for t in ticks]

panels = {
    "$x$": lambda p: p,
    "$Wx$": lambda p: p @ weight.T,
    "$Wx+b$": lambda p: p @ weight.T + bias,
    "ReLU$(Wx+b)$": lambda p: torch.relu(p @ weight.T + bias),
}
fig, axes = plt.subplots(
    1, 4, figsize=(8, 2.2), sharex=True, sharey=True, layout="constrained"
)
for ax, (name, f) in zip(axes, panels.items(), strict=True):
    for color, lines in (("C0", vertical), ("C1", horizontal)):
        for line in lines:
            ax.plot(*f(line).T, color=color, lw=1)
    ax.plot(*f(torch.zeros(1, 2)).T, "o", color="C3")  # 原点的去向
    ax.set_aspect("equal")
    ax.set_xlabel(name)
plt.show()
