"""同样看 4 遍数据：批太大，更新次数不够；批从 1 加到 16，结果相当，更新少得多。"""

import torch
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
n, epochs, runs = 512, 4, 5
x = torch.randn(n, 20) * torch.linspace(0.3, 1.5, 20)  # 各方向曲率不同
y = x @ torch.ones(20) + 0.5 * torch.randn(n)
best = torch.linalg.lstsq(x, y[:, None]).solution
rates = torch.tensor([1.2, 0.8, 0.4, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002])


def train(batch_size):
    """所有学习率一起训练，w: (20, 学习率个数)；返回各自超出最小值的损失。"""
    w = torch.zeros(20, len(rates))
    for _ in range(epochs):
        for rows in torch.randperm(n).split(batch_size):  # 每轮重新打乱
            error = x[rows] @ w - y[rows, None]
            w -= rates * (x[rows].T @ error / len(rows))
    return 0.5 * (x @ (w - best)).square().mean(0)


gap = {}
for size in (1, 16, 128, 512):
    scores = torch.stack([train(size) for _ in range(runs)]).median(0).values
    scores = scores.nan_to_num(torch.inf)  # 发散的不参与挑选
    gap[size], k = scores.min(0)
    updates = epochs * n // size
    print(f"batch {size:3} steps {updates:4} lr {rates[k]:.2f} gap {gap[size]:.4f}")

# 手写的切分就是 DataLoader(shuffle=True) 做的事：每轮每个样本恰好一次
loader = DataLoader(TensorDataset(torch.arange(n)), batch_size=16, shuffle=True)
seen = torch.cat([rows for (rows,) in loader])
assert torch.equal(seen.sort().values, torch.arange(n)) and len(loader) == 32
assert gap[512] > 5 * gap[128] > 0 and 0.3 < gap[16] / gap[1] < 3
