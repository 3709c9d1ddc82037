"""60 个样本、50 个特征的线性回归：对输入用丢弃法，训练误差变大，测试误差变小。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import dropout

torch.manual_seed(0)
w_true = torch.randn(50) / 50**0.5


def sample(n):
    """输入 (n, 50)，目标带标准差为 1 的噪声。"""
    x = torch.randn(n, 50)
    return x, x @ w_true + torch.randn(n)


data = (train_x, train_y), (test_x, test_y) = sample(60), sample(2000)


def train(p, lr=0.05):
    """每步对输入重新抽掩码；每 20 步用完整的输入测一次训练误差和测试误差。"""
    w, curve = torch.zeros(50), []
    for step in range(2001):
        if step % 20 == 0:
            curve.append([((x @ w - y) ** 2).mean().item() for x, y in data])
        x = dropout(train_x, p)
        w -= lr * 2 / 60 * x.T @ (x @ w - train_y)
    return tuple(zip(*curve))


plain, dropped = train(p=0.0), train(p=0.5)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for color, p, (fit, test) in (("C0", 0.0, plain), ("C1", 0.5, dropped)):
    print(f"p = {p}  train {fit[-1]:.2f}  test {test[-1]:.2f}  lowest {min(test):.2f}")
    ax.plot(range(0, 2001, 20), test, color, label=f"test, p = {p}")
    ax.plot(range(0, 2001, 20), fit, color + "--", label=f"train, p = {p}")
assert plain[0][-1] < dropped[0][-1] and plain[1][-1] > 1.3 * dropped[1][-1]
ax.set(xlabel="iteration", ylabel="mean squared error", ylim=(0, None))
ax.legend()
plt.show()
