"""四种取整：floor 向下，ceil 向上，trunc 向 0，round 取最近、正中间取偶数。"""

import math

import matplotlib.pyplot as plt
import torch

x = torch.tensor([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 2.75])
print("x     ", *(f"{v:5g}" for v in x.tolist()))
by_hand = {
    "floor": math.floor,
    "ceil": math.ceil,
    "trunc": math.trunc,
    "round": round,  # Python 的 round 也是取偶
}
for name, function in by_hand.items():
    y = getattr(torch, name)(x)
    print(f"{name:6}", *(f"{v:5.0f}" for v in (y + 0.0).tolist()))
    assert y.tolist() == [function(v) for v in x.tolist()]
assert torch.equal(x.to(torch.int64), torch.trunc(x).long())  # 转整数是截断

# 平均误差：取偶不偏，“五入”偏高
halves = torch.arange(-1000, 1000) + 0.5
even, up = torch.round(halves) - halves, torch.floor(halves + 0.5) - halves
print(f"mean error on halves: to even {even.mean():.2f}, half up {up.mean():.2f}")

# 导数为 0（跳变处 PyTorch 也给 0）；直通估计让前向取整、反向当作恒等
leaf = x.clone().requires_grad_()
through = leaf + (leaf.round() - leaf).detach()
for y in (leaf.round(), through):
    gradient = torch.autograd.grad(y.sum(), leaf)[0]
    print("gradient:", gradient.unique().tolist())
assert torch.equal(through, x.round()) and (gradient == 1).all()

fig, axes = plt.subplots(1, 4, figsize=(6, 2.4), sharey=True, layout="constrained")
grid = torch.linspace(-2.6, 2.6, 521)
for ax, name in zip(axes, by_hand, strict=True):
    ax.plot(grid, grid, ":", color="gray")
    y = getattr(torch, name)(grid)
    y[1:][y.diff() != 0] = torch.nan  # 跳变处断开
    ax.plot(grid, y)
    ax.set(title=name, xlabel="x", xticks=range(-2, 3), yticks=range(-3, 4))
plt.show()
