"""要同时取左邻的 a 和右邻的 b：一个头怎样分配权重都只解释得了一半，两个头就够。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n = 20_000
values = torch.randn(n, 2, dtype=torch.float64)  # 每个位置的两个特征 a、b
left, right = values.roll(1, dims=0), values.roll(-1, dims=0)
target = torch.stack([left[:, 0], right[:, 1]], dim=1)


def explained(features):
    """用线性读出预测两个目标，返回各自的 R^2，形状 (2,)。"""
    w = torch.linalg.lstsq(features, target).solution
    return 1 - ((features @ w - target) ** 2).mean(0) / target.square().mean(0)


shares = torch.linspace(0, 1, 21, dtype=torch.float64)  # 一个头给左邻的权重
one_head = torch.stack([explained(s * left + (1 - s) * right) for s in shares])
two_heads = explained(torch.stack([left[:, 0], right[:, 1]], dim=1))  # 每头一维的值
for j in (0, 5, 10, 20):
    a, b = one_head[j]
    print(
        f"one head, {shares[j]:.2f} left: R2 {a:.2f}, {b:.2f}, mean {(a + b) / 2:.2f}"
    )
print("two heads: R2", *(f"{r:.2f}" for r in two_heads))
assert (one_head.mean(1) - 0.5).abs().max() < 0.02 and two_heads.min() > 1 - 1e-9

m = 8  # 首尾相接
prev, following = torch.eye(m).roll(-1, 1), torch.eye(m).roll(1, 1)
maps = {"head 1": prev, "head 2": following, "one head": (prev + following) / 2}
fig, axes = plt.subplots(1, 4, figsize=(7, 2.4), layout="constrained")
for ax, (name, grid) in zip(axes, maps.items(), strict=False):
    ax.pcolormesh(grid, cmap="Blues", edgecolors="gray", vmin=0, vmax=1.4)
    ax.invert_yaxis()
    ax.set(title=name, xlabel="key", aspect="equal", xticks=[], yticks=[])
axes[0].set_ylabel("query")
for j, name in enumerate(("a", "b")):
    axes[3].plot(shares, one_head[:, j], label=name)
axes[3].plot(shares, one_head.mean(1), "k--", label="mean")
axes[3].set(title="one head", xlabel="weight on left", ylabel="R²")
axes[3].legend(fontsize=7)
plt.show()
