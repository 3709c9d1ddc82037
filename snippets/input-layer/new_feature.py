"""网络要多接一个输入：补一列 0 权重，输出不变，新权重仍能学。"""

import torch
from torch import nn

torch.manual_seed(0)
old = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1)).double()
# old 代替训练好的网络
x = torch.randn(200, 4, dtype=torch.float64)  # 第 4 列是新特征
y = x[:, :1] + torch.sin(x[:, 3:])  # 标签与新特征有关


def widened(column):
    """换上四个输入的第一层，旧的三列照抄，新的一列用 column 填。"""
    first = nn.Linear(4, 16).double()
    with torch.no_grad():
        first.weight.copy_(torch.cat([old[0].weight, column], dim=1))
        first.bias.copy_(old[0].bias)
    return nn.Sequential(first, *old[1:])


before = old(x[:, :3])
zero = widened(torch.zeros(16, 1, dtype=torch.float64))
noisy = widened(torch.randn(16, 1, dtype=torch.float64))
for name, net in (("zero column", zero), ("random column", noisy)):
    change = (net(x) - before).abs().max().item()
    print(f"{name:13}  largest change of the output {change:.3f}")
    assert (change < 1e-12) == (name == "zero column")

((zero(x) - y) ** 2).mean().backward()
gradient = zero[0].weight.grad[:, 3].abs().min().item()
print("zero column still receives gradients:", gradient > 0)
assert gradient > 0  # 各单元的梯度互不相同，不存在对称的问题
assert len(zero[0].weight.grad[:, 3].unique()) == 16
