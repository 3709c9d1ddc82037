"""同样训练 4 轮、学习率相同，批量 16 的迭代次数是批量 128 的 8 倍，损失也低得多。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.randn(1024, 10)
y = x.sum(dim=1, keepdim=True) + 0.1 * torch.randn(1024, 1)  # 真实权重都是 1


def train(batch_size, lr=0.01, epochs=4):
    """小批量 SGD，返回每次迭代后全部数据上的损失。"""
    w, losses = torch.zeros(10, 1), [(y**2).mean().item()]
    for _ in range(epochs):
        for rows in torch.randperm(1024).split(batch_size):
            w -= lr * 2 / len(rows) * x[rows].T @ (x[rows] @ w - y[rows])
            losses.append(((x @ w - y) ** 2).mean().item())
    return losses


small, large, scaled = train(16), train(128), train(128, lr=0.08)
print(f"B =  16, lr 0.01: {len(small) - 1:3d} iterations, loss {small[-1]:.2f}")
print(f"B = 128, lr 0.01: {len(large) - 1:3d} iterations, loss {large[-1]:.2f}")
print(f"B = 128, lr 0.08: {len(scaled) - 1:3d} iterations, loss {scaled[-1]:.2f}")
print(f"after 32 iterations, lr 0.01: {small[32]:.2f} (16), {large[32]:.2f} (128)")
assert large[-1] > 50 * small[-1]  # 轮数和学习率相同，差得很远
assert abs(small[32] / large[32] - 1) < 0.5  # 迭代次数相同，差得不多
assert abs(scaled[-1] / small[-1] - 1) < 0.2  # 学习率也乘 8，追平

fig, (left, right) = plt.subplots(
    1, 2, figsize=(7, 3), layout="constrained", sharey=True
)
for losses, name in ((small, "B = 16"), (large, "B = 128")):
    per_epoch = (len(losses) - 1) / 4
    left.semilogy([i / per_epoch for i in range(len(losses))], losses, label=name)
    right.semilogy(losses[:33], label=name)
left.set(xlabel="epoch", ylabel="training loss")
right.set(xlabel="iteration")
left.legend()
plt.show()
