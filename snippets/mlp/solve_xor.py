"""异或：线性模型最好也只能全猜 0.5，一个隐藏层加 ReLU 就能全对，去掉 ReLU 又退回线性。"""

import torch
from torch import nn

x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # 异或

# 线性模型：直接求最小二乘解，最后一列 1 对应偏置
features = torch.cat([x, torch.ones(4, 1)], dim=1)
linear = features @ torch.linalg.lstsq(features, y).solution

mlp = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
with torch.no_grad():  # 手工填入一组解，不靠训练的运气
    mlp[0].weight.copy_(torch.tensor([[1.0, 1.0], [1.0, 1.0]]))
    mlp[0].bias.copy_(torch.tensor([0.0, -1.0]))
    mlp[2].weight.copy_(torch.tensor([[1.0, -2.0]]))
    mlp[2].bias.zero_()
    hidden = mlp[1](mlp[0](x))
    output = mlp(x)
    # 去掉 ReLU：两层相乘，合并成一个权重和一个偏置
    no_relu = mlp[2](mlp[0](x))
    merged_weight = mlp[2].weight @ mlp[0].weight
    merged_bias = mlp[2].weight @ mlp[0].bias + mlp[2].bias
    merged = x @ merged_weight.T + merged_bias

print("x1 x2 | target  linear | hidden    mlp")
for i in range(4):
    print(
        f"{x[i, 0]:2.0f} {x[i, 1]:2.0f} | {y[i, 0]:6.0f} {linear[i, 0]:7.2f} |"
        f" {hidden[i, 0]:.0f}  {hidden[i, 1]:.0f}  {output[i, 0]:6.2f}"
    )

assert torch.allclose(linear, torch.full((4, 1), 0.5), atol=1e-5)
assert torch.equal(output, y)
assert torch.allclose(no_relu, merged)  # 没有激活函数，两层等于一层
