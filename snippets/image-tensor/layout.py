"""同一个形状 (1, 3, 2, 3)，两种内存排列；下标到内存位置的公式。"""

from itertools import product

import matplotlib.pyplot as plt
import torch

channels, height, width = 3, 2, 3
x = torch.arange(18).reshape(1, channels, height, width)
last = x.to(memory_format=torch.channels_last)
assert torch.equal(x, last) and x.shape == last.shape  # 下标取值完全相同
print("shape ", tuple(x.shape))
print("stride", x.stride(), "contiguous (NCHW)")
print("stride", last.stride(), "channels_last")

fig, axes = plt.subplots(2, 1, figsize=(6, 2.4), layout="constrained")
for ax, t, name in ((axes[0], x, "NCHW"), (axes[1], last, "channels_last")):
    for c, h, w in product(range(channels), range(height), range(width)):
        at = c * t.stride(1) + h * t.stride(2) + w * t.stride(3)
        ax.barh(0, 1, left=at, color=("C3", "C2", "C0")[c], edgecolor="white")
        ax.text(at + 0.5, 0, f"{h},{w}", ha="center", va="center", fontsize=8)
        if name == "NCHW":
            assert at == c * height * width + h * width + w
        else:
            assert at == (h * width + w) * channels + c
    ax.set(title=name, yticks=[], xlim=(0, 18), xticks=range(0, 19, 3))
    ax.spines[:].set_visible(False)
axes[1].set_xlabel("position in memory; colour = channel, text = row,column")
plt.show()
