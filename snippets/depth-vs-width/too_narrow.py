"""二维输入、每层只有 2 个 ReLU：叠多深也圈不住中间一团；3 个单元、一层就够。"""

import math

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
angle = torch.arange(240) * 2 * math.pi / 240
ring = 2 * torch.stack([angle.cos(), angle.sin()], 1)  # 负类：半径 2 的圆
centre = 0.3 * torch.stack([angle.cos(), angle.sin()], 1)[::12]  # 正类：原点附近
x, y = torch.cat([centre, ring]), torch.cat([torch.ones(20), -torch.ones(240)])
weight = torch.where(y > 0, 0.5 / 20, 0.5 / 240)  # 两类的总权重相等
ticks = torch.linspace(-4, 4, 200)
grid = torch.cartesian_prod(ticks, ticks)
nets = 40  # 每种结构 40 个随机起点，一起训练
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
solved = {}
for width, depth in ((2, 1), (2, 3), (2, 6), (3, 1)):
    sizes = [2, *[width] * depth, 1]
    params = []
    for a, b in zip(sizes, sizes[1:], strict=False):
        params.append((torch.randn(nets, a, b) * (2 / a) ** 0.5).requires_grad_())
        params.append((0.5 * torch.randn(nets, 1, b)).requires_grad_())

    def score(points, params=params):
        h = points
        for i in range(0, len(params), 2):
            h = (torch.relu(h) if i else h) @ params[i] + params[i + 1]
        return h[..., 0]  # (nets, 点数)

    optimizer = torch.optim.Adam(params, lr=0.05)
    for _ in range(150):
        loss = (F.softplus(-y * score(x)) * weight).sum(1)
        optimizer.zero_grad()
        loss.sum().backward()
        optimizer.step()
    with torch.no_grad():
        good = ((score(x) * y) > 0).all(1).sum().item()
        best = score(grid)[loss.argmin()].view(200, 200)
    solved[width, depth] = good
    print(f"width {width}, {depth} hidden: {good:2} of {nets} separate all points")
    if (width, depth) in ((2, 6), (3, 1)):
        ax = axes[width - 2]
        ax.contourf(ticks, ticks, best.T, levels=[-1e9, 0, 1e9], colors=["C0", "C1"])
        ax.plot(*ring.T, "w.", ms=1)
        ax.set(xlabel=f"width {width}, {depth} hidden layers", aspect="equal")
assert solved[2, 1] == solved[2, 3] == solved[2, 6] == 0 < solved[3, 1]
plt.show()
