"""有激活函数还不够：权重小，tanh 网络几乎是直线；权重大，弯折才显出来。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-1, 1, 201, dtype=torch.float64)[:, None]
line = torch.cat([x, torch.ones_like(x)], dim=1)


def network(scale, seed):
    """3 个宽 50 的 tanh 隐藏层；scale 是每层预激活相对于输入的放大倍数。"""
    g = torch.Generator().manual_seed(seed)
    h = x
    for d_in, d_out in ((1, 50), (50, 50), (50, 50)):
        w = torch.randn(d_in, d_out, generator=g, dtype=torch.float64)
        h = torch.tanh(scale * h @ w / d_in**0.5)
    return h @ torch.randn(50, 1, generator=g, dtype=torch.float64)


def bent(y):
    """最好的直线解释不了的方差占总方差的比例。"""
    rest = y - line @ torch.linalg.lstsq(line, y).solution
    return (rest.var(correction=0) / y.var(correction=0)).item()


fig, axes = plt.subplots(1, 3, figsize=(6, 3.2), layout="constrained")
share = {}
for ax, scale in zip(axes, (0.1, 1.0, 4.0), strict=True):
    runs = [network(scale, seed) for seed in range(100)]
    share[scale] = sorted(map(bent, runs))[50]  # 中位数
    print(f"weight scale {scale:3}: not explained by a line {share[scale]:.3%}")
    for y in runs[:3]:
        ax.plot(x, y / y.abs().max())
    ax.set(xlabel="x", title=f"scale {scale}")
axes[0].set_ylabel("output / largest output")
assert share[0.1] < 1e-4 < 0.01 < share[1.0] < 0.1 < 0.15 < share[4.0]
plt.show()
