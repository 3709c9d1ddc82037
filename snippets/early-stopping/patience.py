"""早停：验证损失连续 10 轮没有新低就停，取回最低那一轮的参数。"""

import copy

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
w = torch.randn(20)
data = {}
for name, n in (("train", 100), ("val", 500), ("test", 2000)):
    x = torch.randn(n, 20)
    flip = torch.rand(n) < 0.2  # 两成标签是错的
    data[name] = x, ((x @ w > 0) ^ flip).float()
model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1), nn.Flatten(0))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def loss_on(name):
    x, y = data[name]
    return F.binary_cross_entropy_with_logits(model(x), y)


best, best_epoch, stopped = float("inf"), 0, None
curve = {"train": [], "val": []}
for epoch in range(1, 81):  # 每轮一个全批量；为了画图，停止之后仍训练下去
    optimizer.zero_grad()
    loss_on("train").backward()
    optimizer.step()
    with torch.no_grad():
        for name, values in curve.items():
            values.append(loss_on(name).item())
        if stopped is None and curve["val"][-1] < best:
            best, best_epoch = curve["val"][-1], epoch
            best_weights = copy.deepcopy(model.state_dict())
        if epoch - best_epoch == 10:
            stopped, test_stopped = epoch, loss_on("test").item()
with torch.no_grad():
    test_end = loss_on("test").item()
    model.load_state_dict(best_weights)
    test_best = loss_on("test").item()
print(f"lowest validation loss {best:.3f} in epoch {best_epoch}, stop in {stopped}")
print(f"test loss: best weights {test_best:.3f}", end="")
print(f", when stopped {test_stopped:.3f}, epoch 80 {test_end:.3f}")
assert test_best < test_stopped < test_end
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, values in curve.items():
    ax.plot(range(1, 81), values, label=name)
ax.axvline(best_epoch, color="C2", ls=":", label="lowest")
ax.axvline(stopped, color="C3", ls="--", label="stop")
ax.set(xlabel="epoch", ylabel="loss")
ax.legend()
plt.show()
