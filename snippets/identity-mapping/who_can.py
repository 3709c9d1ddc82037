"""谁是恒等映射：nn.Identity、单位矩阵、两个 ReLU 之差；一个 ReLU 不是。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(5, 3)

identity = nn.Identity(54, anything="ignored")
print(
    "same object:", identity(x) is x, " parameters:", len(list(identity.parameters()))
)

layer = nn.Linear(3, 3)
print("fresh linear layer is identity:", torch.allclose(layer(x), x))
with torch.no_grad():
    nn.init.eye_(layer.weight)
    nn.init.zeros_(layer.bias)
print("weight I, bias 0:", torch.equal(layer(x), x))

# ReLU 会丢掉负数；但 relu(x) - relu(-x) = x，宽度加倍就能表示恒等
print("relu:", torch.equal(x.relu(), x))
two = nn.Sequential(nn.Linear(3, 6, bias=False), nn.ReLU(), nn.Linear(6, 3, bias=False))
with torch.no_grad():
    two[0].weight.copy_(torch.cat([torch.eye(3), -torch.eye(3)]))
    two[2].weight.copy_(torch.cat([torch.eye(3), -torch.eye(3)], dim=1))
print("two ReLUs:", torch.equal(two(x), x))
assert torch.equal(two(x), x) and not torch.equal(x.relu(), x)

# 同一个对象：原地改输出，就改了输入
y = nn.Identity()(x)
y.zero_()
assert identity(x) is x and x.abs().sum() == 0
print("input after y.zero_():", x.abs().sum().item())
