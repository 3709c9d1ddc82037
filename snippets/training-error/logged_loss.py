"""训练循环里顺手累计的损失不是训练误差：参数一直在变，丢弃法还开着。"""

import torch
from torch import nn
from torch.nn.functional import mse_loss

torch.manual_seed(0)
x = torch.randn(200, 10)
y = x.sum(dim=1, keepdim=True)
model = nn.Sequential(nn.Linear(10, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def eval_loss(x, y):
    """参数不动、丢弃法关闭时的平均损失。"""
    model.eval()
    with torch.no_grad():
        loss = mse_loss(model(x), y).item()
    model.train()
    return loss


for epoch in range(1, 21):
    logged = no_dropout = 0.0
    for i in torch.randperm(len(x)).split(16):
        no_dropout += eval_loss(x[i], y[i]) * len(i)  # 同一时刻的参数，只关丢弃法
        loss = mse_loss(model(x[i]), y[i])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        logged += loss.item() * len(i)  # 按样本数加权：最后一批只有 8 个
    logged, no_dropout = logged / len(x), no_dropout / len(x)
    training_error = eval_loss(x, y)  # 轮次结束后的参数，整个训练集
    if epoch in (2, 20):
        print(f"epoch {epoch:2}  logged {logged:.2f}", end="   ")
        print(f"dropout off {no_dropout:.2f}   training error {training_error:.2f}")
        assert logged > 2 * training_error
    if epoch == 2:
        assert no_dropout > 1.5 * training_error  # 早期：主要是参数还在快速变
assert logged > 2 * no_dropout  # 后期：主要是丢弃法
