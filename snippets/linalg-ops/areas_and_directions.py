"""行列式是面积的倍数，迹是特征值之和；特征向量只伸缩、不转向。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
a = torch.tensor([[2.0, 1.0], [0.5, 1.5]], dtype=torch.float64)
b = torch.randn(2, 2, dtype=torch.float64)
det, trace = torch.linalg.det, torch.trace
values, vectors = torch.linalg.eig(a)  # 一般的方阵：返回复数
print(f"det {det(a):.2f}  product of eigenvalues {values.prod().real:.2f}")
print(f"trace {trace(a):.2f}  sum of eigenvalues {values.sum().real:.2f}")
assert torch.allclose(values.prod().real, det(a))
assert torch.allclose(values.sum().real, trace(a)) and values.imag.eq(0).all()
assert torch.allclose(det(a @ b), det(a) * det(b))
assert torch.allclose(trace(a @ b), trace(b @ a))
assert torch.allclose(trace(a @ b), (a * b.T).sum())  # 不必真的相乘

# 面积：数随机点落在平行四边形里的比例，与 |det| 对照
points = torch.rand(200_000, 2, dtype=torch.float64) * torch.tensor([3.0, 2.0])
inside = torch.linalg.solve(a, points.T)
share = ((inside >= 0) & (inside <= 1)).all(0).double().mean() * 6
print(f"area by counting points {share:.1f}")
assert abs(share - det(a).abs()) < 0.05

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
square = torch.tensor([[0, 1, 1, 0], [0, 0, 1, 1]], dtype=torch.float64)
parts = (("image", a @ square, "C0"), ("unit square", square, "C1"))
for label, corners, color in parts:
    ax.fill(*corners, color=color, alpha=0.4, label=label)
for k, vector in enumerate(vectors.real.T):
    value = values.real[k].item()
    assert torch.allclose(a @ vector, value * vector)
    x, y = vector * vector[0].sign()
    label = f"eigenvalue {value:.1f}"
    ax.plot([0, value * x], [0, value * y], f"C3{'--' if k else '-'}", label=label)
ax.set(aspect="equal", xlabel="x", ylabel="y", xlim=(-0.3, 5))
ax.legend(loc="upper right")
plt.show()
