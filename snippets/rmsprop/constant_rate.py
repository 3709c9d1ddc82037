"""没有任何噪声，恒定学习率的 RMSProp 也停不下来；梯度下降却能停住。"""

import torch


def tail(optimizer_class, lr, decay=False, steps=4000):
    """在 0.5 w^2 上从 w = 1 出发，返回最后 100 步中离最优点最远的距离。"""
    w = torch.ones(1, dtype=torch.float64, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr)
    far = 0.0
    for t in range(steps):
        w.grad = w.detach().clone()
        if decay:
            optimizer.param_groups[0]["lr"] = lr * (1 - t / steps)
        optimizer.step()
        far = max(far, abs(w.item())) if t >= steps - 100 else 0.0
    return far


result = [
    ("SGD      lr 0.01          ", tail(torch.optim.SGD, 0.01)),
    ("RMSprop  lr 0.01          ", tail(torch.optim.RMSprop, 0.01)),
    ("RMSprop  lr 0.001         ", tail(torch.optim.RMSprop, 0.001)),
    ("RMSprop  lr 0.01 decayed  ", tail(torch.optim.RMSprop, 0.01, decay=True)),
]
for name, distance in result:
    print(f"{name}{distance:.1e}")
sgd, large, small, decayed = (distance for _, distance in result)
assert sgd < 1e-15 and 0.3 < large / 0.01 < 0.7 and 0.3 < small / 0.001 < 0.7
assert decayed < large / 50
