"""标签只看半径时，随机旋转把 20 个样本变成 600 个；标签看方向时，同样的旋转有害。"""

import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
test = torch.rand(1000, 2) * 4 - 2
rules = {"radius": lambda x: x.norm(dim=1) > 1.2, "direction": lambda x: x[:, 0] > 0}


def rotated(x, y, copies=30):
    """每个样本随机转 copies 次，标签照抄。"""
    angle = torch.rand(len(x) * copies) * math.tau
    x, y, c, s = x.repeat(copies, 1), y.repeat(copies), angle.cos(), angle.sin()
    return torch.stack([c * x[:, 0] - s * x[:, 1], s * x[:, 0] + c * x[:, 1]], 1), y


def nearest(x, y, new):
    return y[torch.cdist(new, x).argmin(dim=1)]


result, example = {}, None
for name, rule in rules.items():
    rows = []
    for _ in range(40):
        x = torch.rand(20, 2) * 4 - 2
        sets = (x, rule(x)), rotated(x, rule(x))
        rows.append([(nearest(*s, test) == rule(test)).float().mean() for s in sets])
        example = example or sets
    plain, turned = result[name] = torch.tensor(rows).mean(dim=0).tolist()
    print(f"label depends on {name:9}  plain {plain:.2f}  rotated {turned:.2f}")
rule = rules["radius"]
more = torch.rand(600, 2) * 4 - 2  # 作比较：真去采 600 个样本
fresh = (nearest(more, rule(more), test) == rule(test)).float().mean().item()
print(f"radius, 600 fresh samples instead: {fresh:.2f}")
assert abs(fresh - result["radius"][1]) < 0.03
assert result["radius"][1] > result["radius"][0] + 0.05
assert result["direction"][1] < result["direction"][0] - 0.2

t = torch.linspace(-2, 2, 100)
x, y = example[0]
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, data, name in zip(axes, example, ("20 samples", "rotated"), strict=True):
    region = nearest(*data, torch.cartesian_prod(t, t)).reshape(100, 100).T.float()
    ax.contour(t, t, region, [0.5], colors="C3")
    ax.add_patch(plt.Circle((0, 0), 1.2, fill=False, ls="--"))
    ax.plot(*x[~y].T, "C0o", *x[y].T, "C1s", ms=4)
    ax.set(xlabel=f"x1 ({name})", ylabel="x2", aspect="equal")
plt.show()
