"""画真实训练的损失：同一条曲线，线性坐标看像停了，对数坐标看还在降。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
scale = torch.logspace(0, -1, 8)  # 各特征尺度不同，于是有快有慢
x = torch.randn(400, 8) * scale
y = x @ torch.ones(8, 1)
train_x, train_y, val_x, val_y = x[:300], y[:300], x[300:], y[300:]

model = nn.Linear(8, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
history = {"training": [], "validation": []}
for _ in range(400):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(train_x), train_y)
    loss.backward()
    with torch.no_grad():  # 与训练损失用同一组参数，只差数据
        val = nn.functional.mse_loss(model(val_x), val_y)
    optimizer.step()
    history["training"].append(loss.item())  # 存数，不存张量
    history["validation"].append(val.item())

fig, axes = plt.subplots(1, 2, figsize=(6, 3.0), layout="constrained")
for ax, scale_name in zip(axes, ("linear", "log"), strict=True):
    for name, values in history.items():
        ax.plot(values, "--" if name == "validation" else "-", label=name)
    ax.set(xlabel="step", ylabel="MSE", yscale=scale_name)
axes[0].legend()

start, middle, end = (history["training"][i] for i in (0, 50, -1))
print(f"step 50 to 399: {middle / end:.0f} times smaller", end="")
print(f", but only {(middle - end) / start:.1%} of the initial loss")
assert middle / end > 5 and (middle - end) / start < 0.1
plt.show()
