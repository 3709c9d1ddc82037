"""隐藏单元从相同的值出发就永远相同；随机初始化才打破对称。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-3, 3, 64).unsqueeze(1)
y = torch.sin(x)


def train(*, constant):
    """训练 8 个隐藏单元的网络，返回最终损失和互不相同的隐藏单元个数。"""
    net = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
    if constant:
        for p in net.parameters():
            nn.init.constant_(p, 0.5)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    for _ in range(300):
        loss = nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    units = torch.cat([net[0].weight, net[0].bias.unsqueeze(1)], dim=1)
    return loss.item(), len(units.detach().round(decimals=3).unique(dim=0))


same_loss, same_units = train(constant=True)
random_loss, random_units = train(constant=False)
print(f"all 0.5  distinct units {same_units}  loss {same_loss:.2f}")
print(f"random   distinct units {random_units}  loss {random_loss:.2f}")

assert same_units == 1 and same_loss > 0.03
assert random_units == 8 and random_loss < 0.01
