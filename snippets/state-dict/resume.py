"""续训要存的不止模型：缺了优化器状态或随机数状态，轨迹就与不中断时不同。"""

import io

import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(64, 3), torch.randn(64, 1)


def build():
    model = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Dropout(0.2), nn.Linear(8, 1))
    return model, torch.optim.Adam(model.parameters(), lr=0.01)


def train(model, optimizer):
    for _ in range(30):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
    return model[0].weight.detach().clone()


model, optimizer = build()
train(model, optimizer)
states = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
file = io.BytesIO()
torch.save(states | {"rng": torch.get_rng_state()}, file)
reference = train(model, optimizer)  # 没有中断的训练

for parts in (["model", "rng"], ["model", "optimizer"], ["model", "optimizer", "rng"]):
    file.seek(0)
    saved = torch.load(file)  # 默认 weights_only=True
    model, optimizer = build()
    model.load_state_dict(saved["model"])
    if "optimizer" in parts:
        optimizer.load_state_dict(saved["optimizer"])
    if "rng" in parts:
        torch.set_rng_state(saved["rng"])
    difference = (train(model, optimizer) - reference).abs().max().item()
    print(f"restored {'+'.join(parts):20}  difference {difference:.4f}")
    assert (difference == 0) == (len(parts) == 3)  # 少一样都不行
