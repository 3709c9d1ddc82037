"""感受野：递推公式给出范围，梯度告诉你范围里各处的分量。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
# (核边长, 步幅)：四个 3×3 卷积，中间一次 2×2 池化，再四个 3×3 卷积
spec = [(3, 1)] * 4 + [(2, 2)] + [(3, 1)] * 4
field, jump = 1, 1  # jump：这一层相邻两格在输入上相隔几个像素
for k, s in spec:
    field += (k - 1) * jump
    jump *= s
print("by the recurrence:", field, "pixels; neighbours are", jump, "pixels apart")

size, power = 48, torch.zeros(48, 48)
for _ in range(20):  # 对 20 个随机初始化取平均
    layers = []
    for i, (k, s) in enumerate(spec):
        channels = (1 if i == 0 else 8, 8)
        pool = nn.AvgPool2d(k, s)
        layers += [pool] if k == 2 else [nn.Conv2d(*channels, k, s, 1), nn.ReLU()]
    x = torch.randn(1, 1, size, size, requires_grad=True)
    y = nn.Sequential(*layers)(x)
    y[0, :, y.shape[2] // 2, y.shape[3] // 2].sum().backward()
    power += x.grad[0, 0] ** 2

rows = power.sum(1).nonzero().flatten()
measured = (rows.max() - rows.min() + 1).item()
print("by nonzero gradients:", measured, "pixels")
assert measured == field
inner = rows[0] + (field - field // 2) // 2  # 正中边长约一半的方块
block = power[inner : inner + field // 2, inner : inner + field // 2]
share, area = (block.sum() / power.sum()).item(), (field // 2) ** 2 / field**2
print(f"the central {area:.0%} of the area holds {share:.0%} of the squared gradient")
assert share > 0.7

fig, ax = plt.subplots(figsize=(4.2, 3.2), layout="constrained")
shown = ax.imshow((power / power.max()).sqrt(), cmap="viridis")
fig.colorbar(shown, label="gradient magnitude (RMS, relative)")
ax.set(xlabel="input column", ylabel="input row")
plt.show()
