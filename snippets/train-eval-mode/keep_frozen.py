"""微调时让 BatchNorm 一直留在 eval：只调用一次会被 train() 冲掉，要重写 train()。"""

import torch
from torch import nn


class FineTuned(nn.Module):
    def __init__(self, keep_frozen):
        super().__init__()
        self.keep_frozen = keep_frozen
        self.body = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Dropout(0.5))
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        return self.head(self.body(x))

    def train(self, mode=True):
        super().train(mode)
        if self.keep_frozen:
            for module in self.modules():
                if isinstance(module, nn.BatchNorm1d):
                    module.eval()
        return self  # 约定：返回自己


torch.manual_seed(0)
data = 5 + torch.randn(3, 16, 4)
for keep_frozen in (False, True):
    net = FineTuned(keep_frozen)
    net.body[1].eval()  # 只在开头做一次
    for batch in data:
        net.train()  # 每轮照例切回训练模式
        net(batch)
    moved = net.body[1].running_mean.abs().max().item()
    print(f"override {keep_frozen!s:5}  BN training {net.body[1].training!s:5}", end="")
    print(f"  Dropout training {net.body[2].training}  mean moved {moved:.2f}")
    assert (moved == 0) == keep_frozen and net.body[2].training

# 反过来：预测时只打开 Dropout，多次前向看输出的离散程度（MC dropout）
net.eval()
for module in net.modules():
    if isinstance(module, nn.Dropout):
        module.train()
with torch.no_grad():
    draws = torch.stack([net(data[0]) for _ in range(200)])
print(f"MC dropout: std over 200 passes {draws.std(0).mean():.2f}")
assert draws.std(0).min() > 0 and net.body[1].running_mean.abs().max() == 0
