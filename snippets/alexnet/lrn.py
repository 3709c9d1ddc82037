"""局部响应归一化：论文的公式，与 PyTorch 的同名层差一个系数。"""

import torch
from torch import nn

torch.manual_seed(0)
n, k, alpha, beta = 5, 2.0, 1e-4, 0.75  # 论文的取值
a = 50 * torch.rand(2, 16, 4, 4, dtype=torch.float64)  # ReLU 之后的非负激活

b = torch.empty_like(a)
for i in range(16):  # 在相邻的 n 个通道上求平方和，两端截断
    low, high = max(0, i - n // 2), min(16, i + n // 2 + 1)
    b[:, i] = a[:, i] / (k + alpha * (a[:, low:high] ** 2).sum(1)) ** beta

same_alpha = nn.LocalResponseNorm(n, alpha, beta, k)(a)  # 内部用的是 alpha/n
scaled = nn.LocalResponseNorm(n, alpha * n, beta, k)(a)
print(f"alpha=1e-4: largest relative difference {(same_alpha / b - 1).abs().max():.0%}")
print(f"alpha=5e-4: largest relative difference {(scaled / b - 1).abs().max():.0%}")
assert torch.allclose(scaled, b) and not torch.allclose(same_alpha, b, rtol=0.05)

# 与批量归一化不同：不减均值，不看别的样本，没有可学习的参数
assert torch.allclose(nn.LocalResponseNorm(n, alpha * n, beta, k)(a[:1]), b[:1])
print("parameters:", len(list(nn.LocalResponseNorm(n).parameters())))
print("default k:", nn.LocalResponseNorm(n).k)

# 重叠池化：3×3、步幅 2 与 2×2、步幅 2，在这里尺寸相同
x = torch.zeros(1, 1, 55, 55)
overlap, plain = nn.MaxPool2d(3, 2)(x), nn.MaxPool2d(2, 2)(x)
print("55 ->", overlap.shape[-1], "overlapping,", plain.shape[-1], "non-overlapping")
assert overlap.shape == plain.shape
