"""在 w**2 上走 20 步：学习率太小走不动，合适时很快到底，超过 1 就越走越远。"""

import matplotlib.pyplot as plt
import torch


def losses(lr, steps=20):
    """从 w = 1 出发，返回每一步之前的损失和最后的损失，共 steps + 1 个数。"""
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr)
    history = []
    for _ in range(steps):
        loss = w**2
        history.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return history + [(w**2).item()]


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for lr in (0.01, 0.1, 0.4, 0.95, 1.1):
    history = losses(lr)
    factor = 1 - 2 * lr  # 每一步 w 乘上的倍数
    print(f"lr {lr:<4}  factor {factor:5.2f}  losses", end=" ")
    print("  ".join(f"{value:5.2f}" for value in history[:4]))
    predicted = torch.tensor([factor ** (2 * t) for t in range(21)])
    assert torch.allclose(torch.tensor(history), predicted, rtol=1e-3, atol=1e-9)
    ax.plot(history, label=f"lr = {lr}")
ax.set_yscale("log")
ax.set_ylim(1e-6, 100)
ax.set_xlabel("step")
ax.set_ylabel("loss")
ax.set_xticks(range(0, 21, 5))
ax.legend(loc="center left", bbox_to_anchor=(1.02, 0.5))
plt.show()
