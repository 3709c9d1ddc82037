"""初始化时，后归一化末几层的梯度更大；先归一化的主干越往后越大，梯度越小。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
depth, d, n, runs = 24, 64, 16, 4


def profile(norm_first):
    """返回每层前馈网络第二个矩阵的梯度范数，和每层输出的均方根。"""
    gradient, stream = torch.zeros(depth), torch.zeros(depth)
    options = {"dropout": 0.0, "batch_first": True, "norm_first": norm_first}
    for _ in range(runs):
        blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(d, 4, 4 * d, **options) for _ in range(depth)
        )
        last_norm = nn.LayerNorm(d) if norm_first else nn.Identity()
        head = nn.Linear(d, 20)
        for p in (*blocks.parameters(), head.weight):
            if p.ndim > 1:
                nn.init.xavier_uniform_(p)
        x = torch.randn(8, n, d)
        for layer, block in enumerate(blocks):
            x = block(x)
            stream[layer] += x.detach().pow(2).mean().sqrt() / runs
        logits, target = head(last_norm(x)).flatten(0, 1), torch.randint(20, (8 * n,))
        nn.functional.cross_entropy(logits, target).backward()
        for layer, block in enumerate(blocks):
            gradient[layer] += block.linear2.weight.grad.norm() / runs
    return gradient, stream


fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
last, rms = {}, {}
for name, norm_first in (("pre-norm", True), ("post-norm", False)):
    gradient, stream = profile(norm_first)
    last[name], rms[name] = gradient[-1].item(), stream[-1].item()
    print(f"{name:9} gradient, layers 1, 12, 24:", end="")
    print("".join(f" {gradient[j]:.1f}" for j in (0, 11, 23)), end="")
    print(f"  rms {stream[0]:.1f}, {stream[11]:.1f}, {stream[23]:.1f}")
    axes[0].plot(range(1, depth + 1), gradient, label=name)
    axes[1].plot(range(1, depth + 1), stream, label=name)
for ax, ylabel in zip(axes, ("gradient norm", "rms of the stream"), strict=True):
    ax.set(xlabel="layer", ylabel=ylabel, ylim=(0, None))
axes[0].legend()
assert last["post-norm"] > 2.5 * last["pre-norm"]
assert rms["pre-norm"] > 2.5 and abs(rms["post-norm"] - 1) < 0.01
plt.show()
