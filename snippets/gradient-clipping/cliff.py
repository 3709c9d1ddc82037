"""悬崖：损失 (w^20 - 1)^2 在 w 略大于 1 处极陡，不裁剪一步飞走，裁剪后走到 1。"""

import matplotlib.pyplot as plt
import torch

lr, steps = 0.01, 60


def descend(max_norm):
    """从 w = 1.2 出发做梯度下降（max_norm 为 None 则不裁剪），返回走过的 w。"""
    w = torch.tensor(1.2, dtype=torch.float64, requires_grad=True)
    path = [w.item()]
    for _ in range(steps):
        w.grad = None
        ((w**20 - 1) ** 2).backward()
        if max_norm is not None:
            torch.nn.utils.clip_grad_norm_([w], max_norm)
        with torch.no_grad():
            w -= lr * w.grad
        path.append(w.item())
    return path


plain, clipped = descend(None), descend(1.0)
slope = 40 * (1.2**20 - 1) * 1.2**19
print(f"gradient at w = 1.2: {slope:.0f}")
print("plain  ", [f"{w:.4g}" for w in plain[:5]])
print("clipped", [f"{w:.4g}" for w in clipped[:4]], f"... {clipped[-1]:.4f}")
assert plain[1] < -100 and plain[4] != plain[4]
assert abs(clipped[-1] - 1) < 0.02

grid = torch.linspace(0.8, 1.22, 200)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(grid, (grid**20 - 1) ** 2, label="loss")
path = torch.tensor(clipped)
ax.plot(path, (path**20 - 1) ** 2, "o", markersize=4, label="clipped steps")
ax.set(xlabel="w", ylabel="loss", yscale="symlog")
ax.legend()
plt.show()
