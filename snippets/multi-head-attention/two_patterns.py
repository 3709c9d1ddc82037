"""要同时取左邻的 a 和右邻的 b：一个头怎样分配权重都只解释得了一半，两个头就够。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
values = torch.randn(200, 100, 2, dtype=torch.float64)  # 每个位置的特征 a、b
left, right = values.roll(1, dims=1), values.roll(-1, dims=1)
target = torch.stack([left[..., 0], right[..., 1]], dim=-1).flatten(0, 1)


def neighbours(m):
    """两个 (m, m) 的注意力权重：只看左邻、只看右邻（首尾相接）。"""
    eye = torch.eye(m, dtype=torch.float64)
    return eye.roll(-1, 1), eye.roll(1, 1)


def explained(*heads):
    """拼接各头的输出，用线性读出预测两个目标，返回各自的 R^2，形状 (2,)。"""
    features = torch.cat(heads, dim=-1).flatten(0, 1)
    w = torch.linalg.lstsq(features, target).solution
    return 1 - ((features @ w - target) ** 2).mean(0) / target.square().mean(0)


shares = torch.linspace(0, 1, 21, dtype=torch.float64)  # 一个头给左邻的权重
prev, following = neighbours(100)
one_head = torch.stack(
    [explained((s * prev + (1 - s) * following) @ values) for s in shares]
)
two_heads = explained(prev @ values[..., :1], following @ values[..., 1:])
for j in (0, 5, 10, 20):
    a, b, s = *one_head[j], shares[j]
    print(f"one head, {s:.2f} left: R2 {a:.2f}, {b:.2f}, mean {(a + b) / 2:.2f}")
print("two heads: R2", *(f"{r:.2f}" for r in two_heads))
assert (one_head.mean(1) - 0.5).abs().max() < 0.02 and two_heads.min() > 1 - 1e-9

prev, following = neighbours(8)
maps = {"head 1": prev, "head 2": following, "one head": (prev + following) / 2}
fig, axes = plt.subplots(1, 4, figsize=(7, 2.4), layout="constrained")
for ax, (name, grid) in zip(axes, maps.items(), strict=False):
    ax.pcolormesh(grid, cmap="Blues", edgecolors="gray", vmin=0, vmax=1.4)
    ax.invert_yaxis()
    ax.set(title=name, xlabel="key", aspect="equal", xticks=[], yticks=[])
axes[0].set_ylabel("query")
axes[3].plot(shares, one_head, label=["a", "b"])
axes[3].plot(shares, one_head.mean(1), "k--", label="mean")
axes[3].set(title="one head", xlabel="weight on left", ylabel="R²")
axes[3].legend(fontsize=7)
plt.show()
