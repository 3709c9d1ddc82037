"""圆环套圆盘：原坐标下线性不可分，有凸组合为证；换成平方坐标，感知机就分开了。"""

import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
angle = torch.arange(60, dtype=torch.float64) * math.tau / 60
ring = torch.stack([angle.cos(), angle.sin()], dim=1) * 2
disk = ring / 2 * torch.rand(60, 1, dtype=torch.float64).sqrt()
disk[0] = 0  # 圆盘里放一个圆心
x = torch.cat([disk, ring])
y = torch.cat([-torch.ones(60), torch.ones(60)]).double()


def perceptron(x, y, epochs=100):
    """逐个样本纠错；返回扫完一遍不再出错时的遍数、w 和 b，不收敛就返回 None。"""
    w, b = torch.zeros(x.shape[1], dtype=x.dtype), 0.0
    for epoch in range(1, epochs + 1):
        wrong = 0
        for xi, yi in zip(x, y, strict=True):
            if yi * (xi @ w + b) <= 0:
                w, b, wrong = w + yi * xi, b + yi, wrong + 1
        if not wrong:
            return epoch, w, b
    return None


# 证书：圆心是圆环上 60 个点的平均，两类的凸包相交，没有直线能分开
assert torch.allclose(ring.mean(dim=0), disk[0])
assert perceptron(x, y) is None
epoch, w, b = perceptron(x**2, y)
assert (y * (x**2 @ w + b) > 0).all()
print("raw coordinates: a disk point is the mean of the ring, so no line separates")
print(f"squared coordinates: perceptron stops after {epoch} passes")
print(f"boundary: {w[0]:.2f} x1^2 + {w[1]:.2f} x2^2 = {-b:.2f}")

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, data, power in ((axes[0], x, ""), (axes[1], x**2, "²")):
    ax.plot(*data[y < 0].T, "o", ms=3, label="disk")
    ax.plot(*data[y > 0].T, "s", ms=3, label="ring")
    ax.set(xlabel=f"x1{power}", ylabel=f"x2{power}")
t = torch.tensor([0.0, -b / w[0]])
axes[1].plot(t, (-b - w[0] * t) / w[1], "k--", label="boundary")
axes[1].legend(fontsize=8)
plt.show()
