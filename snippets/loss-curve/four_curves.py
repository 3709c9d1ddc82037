"""同一次训练的四条损失曲线：逐步的、平滑的、整个训练集的、验证集的。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x, x_val, w = torch.randn(128, 20), torch.randn(1000, 20), torch.randn(20)
# 标签由线性规则给出，其中两成被随机翻转
y, y_val = (((z @ w > 0) ^ (torch.rand(len(z)) < 0.2)).float() for z in (x, x_val))
model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1), nn.Flatten(0))
optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
loss_of = F.binary_cross_entropy_with_logits
steps, smooth, train, val, average = [], [], [], [], 0.0
for _epoch in range(25):
    for batch in torch.randperm(128).split(16):  # 每轮 8 步
        loss = loss_of(model(x[batch]), y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        steps.append(loss.item())
        average = 0.9 * average + 0.1 * loss.item()
        smooth.append(average / (1 - 0.9 ** len(steps)))  # 消除初值 0 的影响
    with torch.no_grad():
        train.append(loss_of(model(x), y).item())
        val.append(loss_of(model(x_val), y_val).item())

rises = sum(b > a for a, b in zip(steps, steps[1:], strict=False))
best = min(range(25), key=val.__getitem__)
print(f"first step {steps[0]:.2f}, ln 2 = {torch.tensor(2.0).log():.2f}")
print(f"the batch loss rises in {rises} of {len(steps) - 1} steps")
print(f"training set: end {train[-1]:.2f}")
print(f"validation set: lowest {val[best]:.2f} in epoch {best + 1}, end {val[-1]:.2f}")
assert rises > 60 and train[-1] < 0.15 and val[-1] > 1.2 * val[best]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(steps, alpha=0.35, label="batch")
ax.plot(smooth, label="batch, smoothed")
ax.plot(range(8, 201, 8), train, "o-", ms=3, label="training set")
ax.plot(range(8, 201, 8), val, "s-", ms=3, label="validation set")
ax.set(xlabel="iteration", ylabel="loss")
ax.legend()
plt.show()
