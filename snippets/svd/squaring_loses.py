"""先算 A^T A 再求特征值：小于 √eps 的奇异值被舍入误差淹没。"""

import torch

eps = 1e-9
a = torch.tensor([[1.0, 1.0], [eps, 0.0], [0.0, eps]], dtype=torch.float64)
# 精确值：√(2+eps²) 和 eps
smallest = torch.linalg.svdvals(a)[-1].item()
gram = a.T @ a
print("A^T A", gram.tolist())
assert torch.equal(gram, torch.ones(2, 2, dtype=torch.float64))  # 1 + 1e-18 == 1
print(f"smallest singular value: svd {smallest:.1e}, exact {eps:.1e}")
assert abs(smallest / eps - 1) < 1e-4
print(
    "rank of A",
    int(torch.linalg.matrix_rank(a)),
    " rank of A^T A",
    int(torch.linalg.matrix_rank(gram)),
)
assert torch.linalg.matrix_rank(gram) == 1

# 符号不唯一：u 和 v 同时变号，乘积不变
u, s, vh = torch.linalg.svd(a, full_matrices=False)
assert torch.allclose((-u) * s @ (-vh), u * s @ vh)
