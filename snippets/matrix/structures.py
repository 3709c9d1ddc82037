"""深度学习里常见的几种矩阵：都是 8×8，由几个数定下却大不相同。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import conv1d

torch.manual_seed(0)
n = 8
kernel = torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64)
x, u, v = torch.randn(3, n, dtype=torch.float64)
data = torch.randn(50, n, dtype=torch.float64)

# 卷积写成矩阵：第 j 列是第 j 个单位向量的卷积结果
basis = torch.eye(n, dtype=torch.float64)[:, None]
conv = conv1d(basis, kernel[None, None], padding=1)[:, 0].T
direct = conv1d(x[None, None], kernel[None, None], padding=1)[0, 0]
assert torch.allclose(conv @ x, direct)

matrices = {  # 名称：(矩阵，定下它的数有几个)
    "diagonal": (torch.diag(u), n),
    "causal mask": (torch.ones(n, n, dtype=torch.float64).tril(), 0),
    "convolution": (conv, 3),
    "covariance": (torch.cov(data.T), n * (n + 1) // 2),
    "rank one": (torch.outer(u, v), 2 * n - 1),
}
fig, axes = plt.subplots(1, 5, figsize=(8, 2), layout="constrained")
for ax, (name, (m, free)) in zip(axes, matrices.items(), strict=True):
    nonzero, rank = int((m != 0).sum()), int(torch.linalg.matrix_rank(m))
    print(f"{name:12} free {free:2}  nonzero {nonzero:2}  rank {rank}")
    bound = m.abs().max()
    ax.imshow(m, cmap="coolwarm", vmin=-bound, vmax=bound)
    ax.set(title=name, xticks=[], yticks=[])
covariance = matrices["covariance"][0]
assert torch.allclose(covariance, covariance.T)
assert torch.linalg.eigvalsh(covariance).min() > 0
plt.show()
