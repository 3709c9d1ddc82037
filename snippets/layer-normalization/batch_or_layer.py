"""同一个 (样本, 特征) 矩阵：BatchNorm 按列标准化，LayerNorm 按行标准化。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
rows, columns = 12, 16
x = torch.randn(rows, columns)
x = x + torch.linspace(-3, 3, columns) + 2 * torch.randn(rows, 1)  # 列偏移加行偏移
results = {
    "x": x,
    "BatchNorm(x)": nn.BatchNorm1d(columns)(x).detach(),
    "LayerNorm(x)": nn.LayerNorm(columns)(x).detach(),
}
fig, axes = plt.subplots(1, 3, figsize=(6, 3.2), layout="constrained")
for ax, (name, t) in zip(axes, results.items()):
    column, row = (t.mean(dim).abs().max().item() for dim in (0, 1))
    print(f"{name:12}  largest |mean| of a column {column:.2f}, of a row {row:.2f}")
    ax.imshow(t, cmap="RdBu", vmin=-3, vmax=3)
    ax.set(title=name, xlabel="feature", xticks=[], yticks=[])
axes[0].set_ylabel("sample")

bn, ln = results["BatchNorm(x)"], results["LayerNorm(x)"]
assert bn.mean(0).abs().max() < 1e-5 < 0.1 < bn.mean(1).abs().max()
assert ln.mean(1).abs().max() < 1e-5 < 0.1 < ln.mean(0).abs().max()
plt.show()
