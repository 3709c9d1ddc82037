"""10 个方阵连乘：正交初始化保持所有方向的长度，高斯初始化只在平均意义上保持。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
n, depth = 64, 10


def singular_values(init, layers):
    """layers 个 n×n 矩阵之积的奇异值，从大到小。"""
    product = torch.eye(n, dtype=torch.float64)
    for _ in range(layers):
        product = init(torch.empty(n, n, dtype=torch.float64)) @ product
    return torch.linalg.svdvals(product)


def gaussian(w):
    return nn.init.normal_(w, std=n**-0.5)


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, init in (("gaussian", gaussian), ("orthogonal", nn.init.orthogonal_)):
    for layers, style in ((1, "--"), (depth, "-")):
        s = singular_values(init, layers)
        rms = (s**2).mean().sqrt().item()  # 随机输入的平均放大倍数
        print(f"{name:10} {layers:2} layers  max {s[0]:.2f}", end="")
        print(f"  median {s[n // 2]:.1e}  rms {rms:.2f}")
        ax.semilogy(range(1, n + 1), s, style, label=f"{name}, {layers} layers")
    if name == "gaussian":
        assert s[0] > 3 and s[n // 2] < 0.1
    else:
        assert torch.allclose(s, torch.ones_like(s))
ax.set(xlabel="index of the singular value", ylabel="value", ylim=(1e-8, 50))
ax.legend()
plt.show()
