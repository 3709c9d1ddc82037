"""同样多的隐藏单元，叠成多层能折出的线段数按指数增长，摊在一层里只按线性增长。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

# 一层折一次：把 [0, 1] 对折，0 -> 0，0.5 -> 1，1 -> 0
fold = nn.Sequential(nn.Linear(1, 2), nn.ReLU(), nn.Linear(2, 1, bias=False))
with torch.no_grad():
    fold[0].weight.copy_(torch.tensor([[1.0], [1.0]]))
    fold[0].bias.copy_(torch.tensor([0.0, -0.5]))
    fold[2].weight.copy_(torch.tensor([[2.0, -4.0]]))

x = torch.linspace(0, 1, 2**10 + 1).unsqueeze(1)
fig, axes = plt.subplots(1, 3, figsize=(6, 2.4), sharey=True, layout="constrained")
y = x
for depth in range(1, 5):
    with torch.no_grad():
        y = fold(y)  # 上一层的输出就是这一层的输入
    slope_sign = torch.sign(y[1:] - y[:-1])
    pieces = 1 + int((slope_sign[1:] != slope_sign[:-1]).sum())
    units = 2 * depth  # 每层 2 个隐藏单元；单隐藏层时每个单元最多带来一个折点
    print(f"depth {depth}  units {units}  pieces {pieces:2}  one layer <= {units + 1}")
    assert pieces == 2**depth
    if depth != 3:
        ax = axes[min(depth, 3) - 1]
        ax.plot(x, y)
        ax.set(title=f"{depth} hidden layer{'s' * (depth > 1)}", xlabel="x")
axes[0].set_ylabel("output")
plt.show()
