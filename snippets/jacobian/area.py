"""雅可比矩阵是局部的线性映射，行列式的绝对值是面积的放大倍数。"""

import matplotlib.pyplot as plt
import torch
from torch.func import jacrev


def polar(v):
    """(r, a) 变成平面上的点。"""
    return torch.stack([v[0] * v[1].cos(), v[0] * v[1].sin()])


c = torch.tensor([1.5, 0.8], dtype=torch.float64)
J = jacrev(polar)(c)
print(f"det J {torch.linalg.det(J):.4f}   r {c[0]:.4f}")
assert torch.isclose(torch.linalg.det(J), c[0])
swapped = jacrev(lambda v: polar(v).flip(0))(c)
print(f"outputs swapped: det {torch.linalg.det(swapped):.4f}")  # 负号：翻转了方向

# 小方块放大的倍数：方块越小，越接近 |det J|
for side in (0.5, 0.05):
    r = c[0]  # 方块从 c 向右上铺开
    area = 0.5 * ((r + side) ** 2 - r**2) * side  # 环形扇面
    print(f"side {side}: area ratio {area / side**2:.4f}")
    assert 0 < area / side**2 - r < side

t = torch.linspace(0, 1, 40, dtype=torch.float64)
side = 0.5
corner = c - side / 2
edges = [(t, 0 * t), (1 + 0 * t, t), (t.flip(0), 1 + 0 * t), (0 * t, t.flip(0))]
square = torch.cat([torch.stack(e) for e in edges], 1) * side + corner[:, None]
image = polar(square)
flat = polar(c)[:, None] + J @ (square - c[:, None])
fig, (left, right) = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
left.plot(*square)
left.set(xlabel="r", ylabel="angle", xlim=(1, 2), ylim=(0.3, 1.3), aspect="equal")
right.plot(*image, label="image")
right.plot(*flat, "--", label="J applied")
right.set(xlabel="x", ylabel="y", xlim=(0.3, 1.7), ylim=(0.4, 1.8), aspect="equal")
right.legend()
plt.show()
