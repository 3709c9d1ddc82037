"""分量独立、均值 0、方差 1 时，点积的标准差是 √d；不缩放，Softmax 就趋于独热。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
queries, keys = 4000, 10
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for d in (4, 64, 256):
    q = torch.randn(queries, 1, d)
    scores = (q * torch.randn(queries, keys, d)).sum(-1)
    std = scores.std().item()
    raw = scores.softmax(-1).amax(-1).mean().item()
    scaled = (scores / d**0.5).softmax(-1).amax(-1).mean().item()
    print(
        f"d={d:3}  std {std:5.2f}  sqrt(d) {d**0.5:5.2f}"
        f"  largest weight: raw {raw:.2f}, scaled {scaled:.2f}"
    )
    assert abs(std / d**0.5 - 1) < 0.03 and scaled < 0.5
    ax.hist(
        scores.flatten(),
        bins=100,
        range=(-50, 50),
        density=True,
        alpha=0.6,
        label=f"d = {d}",
    )
assert raw > 0.85
ax.set(xlabel="dot product of two random vectors", ylabel="density")
ax.legend()
plt.show()
