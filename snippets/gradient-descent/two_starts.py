"""同一条非凸曲线，从两边出发走到两个不同的谷底；从驻点出发则一步也不动。"""

import matplotlib.pyplot as plt
import numpy
import torch


def loss(w):
    return w**4 - 2 * w**2 + 0.5 * w


def descend(start, step=0.05, steps=60):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    path = [w.item()]
    for _ in range(steps):
        (g,) = torch.autograd.grad(loss(w), w)
        with torch.no_grad():
            w -= step * g
        path.append(w.item())
    return torch.tensor(path, dtype=torch.float64)


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid = torch.linspace(-1.6, 1.5, 300)
ax.plot(grid, loss(grid), color="C7")
ends = []
for start, color in ((-0.2, "C0"), (1.4, "C3")):
    path = descend(start)
    ax.plot(path, loss(path), "o-", ms=4, color=color, label=f"start {start}")
    ends.append(loss(path[-1]).item())
    print(f"start {start:4}  ends at {path[-1]:6.3f}  loss {ends[-1]:6.3f}")
    assert (loss(path).diff() <= 1e-12).all()  # 这个步长下每步都在降
ax.set(xlabel="w", ylabel="loss", ylim=(-1.8, 1.5))
ax.legend()

assert ends[0] < ends[1] - 0.5  # 右边的谷底高得多
top = numpy.sort(numpy.roots([4, 0, -4, 0.5]))[1]  # 导数的三个零点中，居中的是坡顶
moved = abs(descend(top)[-1] - top)
print(f"start at the hilltop {top:.3f}  moved less than 1e-6: {bool(moved < 1e-6)}")
assert moved < 1e-6
plt.show()
