"""朝 3600 个方向各量一次坡度：最陡的是梯度方向，但负梯度并不指向最低点。"""

import matplotlib.pyplot as plt
import torch


def f(p):
    return p[..., 0] ** 2 / 2 + 5 * p[..., 1] ** 2  # 最低点在 (0, 0)


point = torch.tensor([4.0, 1.0], dtype=torch.float64, requires_grad=True)
f(point).backward()
gradient, p = point.grad, point.detach()

angle = torch.arange(3600, dtype=torch.float64) * (2 * torch.pi / 3600)
unit = torch.stack([angle.cos(), angle.sin()], dim=1)  # 3600 个单位向量
slope = (f(p + 1e-6 * unit) - f(p - 1e-6 * unit)) / 2e-6
steepest = unit[slope.argmax()]
off = torch.rad2deg(torch.acos((gradient @ p) / (gradient.norm() * p.norm())))
print(f"gradient ({gradient[0]:.1f}, {gradient[1]:.1f})  length {gradient.norm():.3f}")
print(f"largest measured slope            {slope.max():.3f}")
print(f"cosine(steepest, gradient)        {steepest @ gradient / gradient.norm():.4f}")
print(f"-gradient misses the minimum by   {off:.0f} degrees")
assert abs(slope.max() - gradient.norm()) < 1e-3 and off > 50

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid_x, grid_y = torch.meshgrid(
    torch.linspace(-2, 6, 161), torch.linspace(-1.6, 1.8, 69), indexing="xy"
)
grid = torch.stack([grid_x, grid_y], dim=-1)
ax.contour(grid_x, grid_y, f(grid), levels=[1, 3, 6, 9, 13, 18], alpha=0.5)
down = -1.4 * gradient / gradient.norm()
ax.annotate("", p + down, p, arrowprops={"arrowstyle": "->", "color": "C3", "lw": 2})
ax.plot([], [], color="C3", lw=2, label="negative gradient")
ax.plot([p[0], 0], [p[1], 0], "--", color="C0", label="to the minimum")
ax.plot(*p, "o", color="C3")
ax.plot(0, 0, "*", color="C0", markersize=12)
ax.set(aspect="equal", xlabel="$x$", ylabel="$y$")
ax.legend(loc="lower right")
plt.show()
