"""带噪声的二次函数：批量越大步数越少，但过了某个大小，只是多花样本。"""

import matplotlib.pyplot as plt
import torch

h = torch.logspace(0, -1, 10, dtype=torch.float64)  # 十个方向的曲率，从 1 到 0.1
lr = torch.logspace(-3, 0.27, 60, dtype=torch.float64)[:, None]  # 逐个试 60 个学习率


def steps_needed(size):
    """期望损失从 2 降到 0.01 最少要几步。

    每个方向 w <- (1 - lr·h)·w + 噪声，单个样本的梯度噪声方差取 h，
    批量平均后方差是 h/size，于是 w² 的期望有精确的递推式，不用抽样。
    """
    w2 = (4 / h.sum()).expand(len(lr), 10)  # 最初的损失 h·w²/2 之和是 2
    for step in range(1, 20001):
        w2 = (1 - lr * h) ** 2 * w2 + lr**2 * h / size
        if ((h * w2).sum(dim=1) / 2).min() < 0.01:
            return step
    raise RuntimeError("not reached")


sizes = [4**k for k in range(8)]
steps = [steps_needed(size) for size in sizes]
for size, s in zip(sizes, steps, strict=True):
    print(f"batch {size:5}   steps {s:5}   samples {s * size:7}")

assert steps == sorted(steps, reverse=True)
assert 3.5 < steps[0] / steps[1] <= 4.1  # 批量小：步数几乎与批量成反比
assert steps[-2] < 1.1 * steps[-1]  # 批量大：再乘 4，步数几乎不变

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.loglog(sizes, steps, "o-", label="steps to the target")
ax.loglog(
    sizes[:6], [steps[0] / s for s in sizes[:6]], "--", label="inversely proportional"
)
ax.set(xlabel="batch size", ylabel="steps")
ax.legend()
plt.show()
