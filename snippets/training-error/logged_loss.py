"""训练循环里顺手累计的损失不是训练误差：参数一直在变，丢弃法还开着。"""

import torch
from torch import nn
from torch.nn.functional import mse_loss

torch.manual_seed(0)
x = torch.randn(200, 10)
y = x.sum(dim=1, keepdim=True)
model = nn.Sequential(nn.Linear(10, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for epoch in range(20):
    model.train()
    total = 0.0
    for i in torch.randperm(len(x)).split(16):
        loss = mse_loss(model(x[i]), y[i])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(i)  # 按样本数加权：最后一批只有 8 个

logged = total / len(x)
model.eval()  # 固定参数、关闭丢弃法，再算整个训练集
with torch.no_grad():
    training_error = mse_loss(model(x), y).item()

print(f"logged during the last epoch  {logged:.2f}")
print(f"training error in eval mode   {training_error:.2f}")
assert logged > 2 * training_error
