"""一个 100×100 的矩阵可以只有 199 个自由度；秩是多少，还取决于容差。"""

import torch

torch.manual_seed(0)
n = 100
u, v = torch.randn(2, n, dtype=torch.float64)
m = torch.outer(u, v)  # 10000 个元素，由两个向量定下
assert torch.linalg.matrix_rank(m) == 1
# 每一列都是 u 的倍数
assert torch.allclose(m / v, u[:, None].expand(n, n))

# 加上微小的噪声：数学上几乎必然满秩，数值上看容差
noisy = m + 1e-6 * torch.randn(n, n, dtype=torch.float64)
strict = int(torch.linalg.matrix_rank(noisy))
loose = int(torch.linalg.matrix_rank(noisy, atol=1e-3))
print("elements", m.numel(), " free numbers", 2 * n - 1)
print("rank of the outer product   ", int(torch.linalg.matrix_rank(m)))
print("with noise 1e-6, default tol", strict)
print("with noise 1e-6, tol 1e-3   ", loose)
assert strict == n and loose == 1

# 形状的次序：nn.Linear(输入, 输出) 的权重是 (输出, 输入)
layer = torch.nn.Linear(3, 5)
print("nn.Linear(3, 5).weight", tuple(layer.weight.shape))
assert layer.weight.shape == (5, 3)
