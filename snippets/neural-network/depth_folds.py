"""每层两个 ReLU 单元把区间对折一次：十层只用 20 个单元，就折出 1024 段直线。"""

import matplotlib.pyplot as plt
import torch


def fold(x):
    """一层：两个 ReLU 单元组成的帐篷函数，把 [0, 1] 对折。"""
    return 2 * torch.relu(x) - 4 * torch.relu(x - 0.5)


x = torch.linspace(0, 1, 2**12 + 1, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
y = x
for depth in range(1, 11):
    y = fold(y)
    slope_changes = (y.diff().diff().abs() > 1e-9).sum().item()
    pieces = slope_changes + 1
    assert pieces == 2**depth
    if depth in (1, 3, 5, 10):
        print(
            f"depth {depth:2d}  units {2 * depth:2d}  pieces {pieces:4d}"
            f"   one hidden layer needs {pieces - 1} units or more"
        )
    if depth in (1, 3, 5):
        ax.plot(x, y, label=f"depth {depth}")
ax.set(xlabel="x", ylabel="output")
fig.legend(loc="outside upper center", ncols=3)
plt.show()
