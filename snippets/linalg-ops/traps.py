"""torch.linalg 的几处陷阱：cross 的维、det 下溢、eigh 不查对称、norm 的默认、diag 的副本。"""

import warnings

import torch

# 3 个三维向量按行放：不给 dim，旧函数沿第一个长度为 3 的维（列）做叉积
x = torch.eye(3)
y = x.roll(-1, 0)  # 行：e1, e2, e0
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old = torch.cross(x, y)
new = torch.linalg.cross(x, y)
print("cross, row 0:", old[0].tolist(), " linalg.cross, row 0:", new[0].tolist())
print("torch.cross without dim warns:", "deprecated" in str(caught[0].message))
assert new.equal(torch.cross(x, y, dim=-1)) and old.equal(torch.cross(x, y, dim=0))
assert new[0].tolist() == [0, 0, 1] and not old.equal(new)  # e0 × e1 = e2

# 行列式很容易超出浮点范围，用 slogdet
small = 0.01 * torch.eye(200, dtype=torch.float64)
sign, log = torch.linalg.slogdet(small)
print(
    f"det {torch.linalg.det(small).item()}  slogdet {sign.item():.0f}, {log.item():.1f}"
)
assert torch.linalg.det(small) == 0
assert torch.linalg.slogdet(-torch.eye(3))[0] == -1  # 负的行列式：logdet 给 nan
assert torch.logdet(-torch.eye(3)).isnan()

# eigh 只读下三角，不检查对称；下面两个矩阵的下三角相同
a = torch.tensor([[1.0, 100.0], [2.0, 3.0]])
b = torch.tensor([[1.0, 2.0], [2.0, 3.0]])
print("eigh:", [round(v, 3) for v in torch.linalg.eigvalsh(a).tolist()], end="")
print("  eig:", [round(v, 3) for v in torch.linalg.eigvals(a).real.sort()[0].tolist()])
assert torch.linalg.eigvalsh(a).equal(torch.linalg.eigvalsh(b))

# norm(A) 是全部元素的平方和开方；最大奇异值要写 ord=2
norms = torch.linalg.norm(b), torch.linalg.matrix_norm(b, 2)
print(f"norm {norms[0]:.3f}  matrix_norm ord 2 {norms[1]:.3f}")
assert torch.allclose(norms[0] ** 2, (b**2).sum()) and norms[1] < norms[0]
# diag 取出的是副本，diagonal 是视图
assert torch.diag(b).data_ptr() != b.data_ptr() == torch.diagonal(b).data_ptr()

# 特征值重复时，特征向量的梯度不存在，得到 NaN；特征值之和的梯度没问题
for name, pick in {"eigenvalues": 0, "eigenvectors": 1}.items():
    m = torch.eye(3, dtype=torch.float64, requires_grad=True)
    torch.linalg.eigh(m)[pick].sum().backward()
    print(
        f"gradient through {name} of eye(3):", "nan" if m.grad.isnan().any() else "ok"
    )
    assert m.grad.isnan().any() == bool(pick)
