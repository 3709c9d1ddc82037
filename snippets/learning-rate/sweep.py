"""同一个小网络、同样的步数，只改学习率：太小学不完，太大就发散。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)
start = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1)).state_dict()


def final_loss(lr, steps=200):
    """从同一组初始权重出发，用全部数据走 steps 步，返回最后的训练损失。"""
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    model.load_state_dict(start)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return nn.functional.mse_loss(model(x), y).item()


result = {lr: final_loss(lr) for lr in (0.001, 0.01, 0.1, 1.0)}
for lr, loss in result.items():
    print(
        f"lr {lr:<6} loss after 200 steps:", f"{loss:.2f}" if loss < 10 else "diverged"
    )

assert result[0.001] > 0.2 and result[0.01] > 0.2  # 太小：200 步远远不够
assert result[0.1] < 0.05
assert not result[1.0] < 10  # 太大：溢出成 inf 或 nan
