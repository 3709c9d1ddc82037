"""一个完整的训练循环：训练、验证、保留最好的一份，最后恢复它。"""

import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.rand(250, 1) * 6 - 3
y = torch.sin(x) + 0.1 * torch.randn(250, 1)
train_set, valid_set = TensorDataset(x[:200], y[:200]), TensorDataset(x[200:], y[200:])
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
valid_loader = DataLoader(valid_set, batch_size=32)

model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
loss_fn = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)


def evaluate(loader):
    model.eval()
    total = 0.0
    with torch.no_grad():
        for inputs, targets in loader:
            total += loss_fn(model(inputs), targets).item() * len(inputs)
    return total / len(loader.dataset)  # 按样本数加权


first, best, best_state, steps = evaluate(valid_loader), float("inf"), None, 0
for epoch in range(1, 31):
    model.train()
    for inputs, targets in train_loader:
        loss = loss_fn(model(inputs), targets)  # 前向
        optimizer.zero_grad()
        loss.backward()  # 反向：算梯度
        optimizer.step()  # 更新参数
        steps += 1
    valid = evaluate(valid_loader)
    if valid < best:
        best, best_state = valid, copy.deepcopy(model.state_dict())
    if epoch in (1, 10, 30):
        print(f"epoch {epoch:2}  train {evaluate(train_loader):.3f}  valid {valid:.3f}")

model.load_state_dict(best_state)
print(f"{steps} steps; before training {first:.3f}, best {best:.3f}, noise 0.010")
assert steps == 30 * 7 and evaluate(valid_loader) == best < first / 4
