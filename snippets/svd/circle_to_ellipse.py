"""SVD 的几何：单位圆被矩阵变成椭圆，半轴长是奇异值，方向是 U 的列。"""

import math

import matplotlib.pyplot as plt
import torch

a = torch.tensor([[1.5, 1.0], [0.2, 1.2]], dtype=torch.float64)
u, s, vh = torch.linalg.svd(a)
v = vh.T  # 返回的是 V 的转置，右奇异向量是 Vh 的行
print("singular values", [round(value, 3) for value in s.tolist()])
assert torch.allclose(u * s @ vh, a)  # u * s 等于 u @ diag(s)
assert torch.allclose(a @ v, u * s)  # A v_i = σ_i u_i
# 与特征值的关系：σ² 是 A^T A 的特征值；乘积是 |det A|
assert torch.allclose(torch.linalg.eigvalsh(a.T @ a).flip(0), s**2)
assert torch.isclose(s.prod(), torch.linalg.det(a).abs())
# 奇异值不是特征值
eigenvalues = sorted((e.real for e in torch.linalg.eigvals(a).tolist()), reverse=True)
print("eigenvalues    ", [round(value, 3) for value in eigenvalues])
assert abs(s[0].item() - eigenvalues[0]) > 0.1

t = torch.linspace(0, 2 * math.pi, 200, dtype=torch.float64)
circle = torch.stack([t.cos(), t.sin()])
fig, (before, after) = plt.subplots(
    1, 2, figsize=(6, 3.2), layout="constrained", sharey=True
)
for ax, curve, arrows, names in (
    (before, circle, v, ("$v_1$", "$v_2$")),
    (after, a @ circle, u * s, (r"$\sigma_1 u_1$", r"$\sigma_2 u_2$")),
):
    ax.plot(*curve)
    for name, tip in zip(names, arrows.T, strict=True):
        ax.plot([0, tip[0]], [0, tip[1]], lw=2, label=name)
    ax.set(aspect="equal", xlim=(-2.3, 2.3), ylim=(-2, 2))
    ax.legend(loc="upper left")
before.set_xlabel("unit circle")
after.set_xlabel("A times the circle")
plt.show()
