"""线性回归上离最小损失还差多少：全批量一路降，小批量停在噪声里，学习率衰减能降得更低。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.randn(256, 5, dtype=torch.float64)
y = x.sum(dim=1) + 0.5 * torch.randn(256, dtype=torch.float64)
lowest = ((x @ torch.linalg.lstsq(x, y).solution - y) ** 2).mean()  # 可达到的最小值


def train(batch_size, decay=False, steps=600):
    """返回每步的小批量损失，和更新后全体样本上的损失与最小值之差。"""
    w = torch.zeros(5, dtype=torch.float64)
    batch_losses, gaps = [], []
    for step in range(steps):
        rows = torch.randperm(256)[:batch_size]
        error = x[rows] @ w - y[rows]
        lr = 0.05 / (1 + step / 50) if decay else 0.05
        w = w - lr * 2 * (error[:, None] * x[rows]).mean(dim=0)
        batch_losses.append((error**2).mean())
        gaps.append(((x @ w - y) ** 2).mean() - lowest)
    return torch.stack(batch_losses), torch.stack(gaps)


_, full = train(256, steps=100)
batch_losses, constant = train(8)
_, decayed = train(8, decay=True)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogy(constant, linewidth=0.8, label="batch 8, constant lr")
ax.semilogy(decayed, linewidth=0.8, label="batch 8, decayed lr")
ax.semilogy(full[full > 1e-4], label="full batch, constant lr")
ax.set(xlabel="step", ylabel="loss - lowest loss")
ax.legend()
plt.show()

rises = (batch_losses.diff() > 0).double().mean()
print(f"mini-batch loss rises in {100 * rises:.0f} % of the steps")
print(f"full batch: rises in {int((full.diff() > 0).sum())} of 100 steps")
ratio = constant[-200:].mean() / decayed[-200:].mean()
print(f"gap to the lowest loss, constant / decayed: {ratio:.0f}")
assert 0.4 < rises < 0.6 and (full.diff() < 0).all()
assert ratio > 3 and full[-1] < decayed[-200:].mean()
