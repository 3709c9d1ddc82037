"""固定步长下，绝对误差在答案两侧来回跳；平方误差和 Huber 损失停得下来。"""

import torch
import torch.nn.functional as F


def train(loss_fn, decay=1.0):
    """从 w = 0 出发逼近目标 1，学习率 0.3，走 60 步；返回最后两步的误差。"""
    w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    target = torch.ones(1, dtype=torch.float64)
    optimizer = torch.optim.SGD([w], lr=0.3)
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, decay)
    errors = []
    for _ in range(60):
        optimizer.zero_grad()
        loss_fn(w, target).backward()
        optimizer.step()
        schedule.step()
        errors.append((w - target).item())
    return errors[-2:]


results = {
    "L1             ": train(F.l1_loss),
    "L1, lr decayed ": train(F.l1_loss, decay=0.9),
    "Huber, delta 1 ": train(F.huber_loss),
    "MSE            ": train(F.mse_loss),
}
for name, errors in results.items():
    print(f"{name}  last two errors", *(f"{round(e, 4) + 0.0:+.4f}" for e in errors))

l1, decayed, huber, mse = (max(map(abs, e)) for e in results.values())
assert l1 > 0.1 and max(decayed, huber, mse) < 0.01
