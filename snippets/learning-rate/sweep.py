"""同一个小网络、同样的步数，只改学习率：太小学不完，太大就发散。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)
start = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1)).state_dict()


def losses(lr, steps=200):
    """从同一组初始权重出发，用全部数据走 steps 步；损失超过 1e6 就提前停下。"""
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    model.load_state_dict(start)
    history = []
    for _ in range(steps + 1):  # 第 t 项是走了 t 步之后的损失
        loss = nn.functional.mse_loss(model(x), y)
        history.append(loss.item())
        if history[-1] > 1e6:
            break
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad  # 公式里的一步
    return history


result = {lr: losses(lr) for lr in (0.001, 0.01, 0.1, 1.0)}
for lr, h in result.items():
    end = f"{h[180]:.3f}  {h[200]:.3f}" if len(h) == 201 else "diverged"
    print(f"lr {lr:<6} loss after 180 and 200 steps:  {end}")

assert result[0.001][-1] > 0.2 and result[0.01][-1] > 0.2  # 太小：200 步远远不够
assert result[0.001][180] - result[0.001][200] < 0.01  # 曲线却已经很平
assert result[0.1][-1] < 0.05
assert result[1.0][-1] > 1e6  # 太大：发散
