"""数一数：一轮有多少个批量，参数又真正更新了几次。"""

import math

import torch
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.ones(1000, 1), torch.ones(1000, 1))  # N = 1000 个样本


def one_epoch(batch_size, drop_last=False, accumulate=1):
    """走一轮，返回 (批量个数, 更新次数)；每 accumulate 个批量更新一次。"""
    model = torch.nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    loader = DataLoader(data, batch_size, shuffle=True, drop_last=drop_last)
    updates = 0
    for step, (x, y) in enumerate(loader, start=1):
        loss = ((model(x) - y) ** 2).mean() / accumulate
        loss.backward()
        if step % accumulate == 0:  # 这时才算完成一次迭代
            optimizer.step()
            optimizer.zero_grad()
            updates += 1
    return len(loader), updates


print("B =  64                    batches, updates:", one_epoch(64))
print("B =  64, drop_last=True    batches, updates:", one_epoch(64, drop_last=True))
print("B = 128                    batches, updates:", one_epoch(128))
print("B =  64, accumulate 4      batches, updates:", one_epoch(64, accumulate=4))

assert one_epoch(64) == (math.ceil(1000 / 64),) * 2 == (16, 16)
assert one_epoch(64, drop_last=True) == (1000 // 64,) * 2 == (15, 15)
assert one_epoch(128) == (8, 8)  # 批量翻倍，一轮的迭代次数减半
assert one_epoch(64, accumulate=4) == (16, 4)  # 16 次 backward，只有 4 次迭代
