"""纵轴决定看见什么：线性轴上“早已收敛”的曲线，对数轴上还在匀速下降。"""

import matplotlib.pyplot as plt
import torch

# 二次函数，曲率 1 与 0.01 各一个方向，学习率 1.0
curvature = torch.tensor([1.0, 0.01], dtype=torch.float64)
w = torch.tensor([1.0, 1.0], dtype=torch.float64)
losses = []
for _ in range(400):
    losses.append((curvature * w**2).sum().item() / 2)
    w = w - 1.0 * curvature * w

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, scale in zip(axes, ("linear", "log"), strict=True):
    ax.plot(losses)
    ax.set(xlabel="step", ylabel="loss", yscale=scale)
for step in (0, 1, 100, 200, 399):
    print(f"step {step:3}  loss {losses[step]:.6f}")
print(f"steps 100 to 399: down to {losses[399] / losses[100]:.4f} of its value")
ratios = [b / a for a, b in zip(losses[1:], losses[2:], strict=False)]
assert max(ratios) - min(ratios) < 1e-9 and losses[1] < 0.01 * losses[0]
plt.show()
