"""训练误差降不下去的三种原因：模型太弱、训练不足、正则化太强。"""

import torch
from torch import nn

x = torch.linspace(-1, 1, 100)[:, None]
torch.manual_seed(0)
y = torch.sin(3 * x) + 0.1 * torch.randn_like(x)  # 噪声方差 0.01


def training_error(hidden=32, steps=200, lr=0.03, weight_decay=0.0):
    """训练一个网络，返回最后的训练误差；hidden=0 表示没有隐藏层，即一条直线。"""
    model = nn.Linear(1, 1)
    if hidden:
        model = nn.Sequential(nn.Linear(1, hidden), nn.Tanh(), nn.Linear(hidden, 1))
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=weight_decay)
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return ((model(x) - y) ** 2).mean().item()


cases = {
    "good fit          ": {},
    "no hidden layer   ": {"hidden": 0},
    "only 5 steps      ": {"steps": 5},
    "weight decay of 10": {"weight_decay": 10.0},
}
results = {name: training_error(**kwargs) for name, kwargs in cases.items()}
for name, error in results.items():
    print(f"{name}  training error {error:.2f}")

good, *bad = results.values()
assert good < 0.02 and min(bad) > 0.06
