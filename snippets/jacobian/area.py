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

t = torch.linspace(0, 1, 400, dtype=torch.float64)
edges = [(t, 0 * t), (1 + 0 * t, t), (t.flip(0), 1 + 0 * t), (0 * t, t.flip(0))]
unit = torch.cat([torch.stack(e) for e in edges], 1)  # 单位正方形的边界
# 小方块从 c 向右上铺开，量出像的面积：方块越小，倍数越接近 |det J|
for side, tolerance in ((0.5, 0.3), (0.05, 0.03)):
    x, y = polar(c[:, None] + side * unit)
    area = (x * y.roll(-1) - y * x.roll(-1)).sum() / 2  # 多边形的鞋带公式
    ratio = area / side**2
    print(f"side {side}: area ratio {ratio:.4f}")
    assert abs(ratio - torch.linalg.det(J).abs()) < tolerance

side = 0.5
square = (c - side / 2)[:, None] + side * unit
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
