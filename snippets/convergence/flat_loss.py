"""六次训练的损失最后都平了，只有两次到了最小值 0；梯度的长度能认出其中一部分。"""

import torch


def bowl(w):
    return (w**2).sum()


def saddle(w):  # 最小值在 (0, ±1)，(0, 0) 是鞍点
    return w[0] ** 2 + (w[1] ** 2 - 1) ** 2


def saturated(w):  # 目标是 1，Sigmoid 却饱和在 0 附近
    return ((torch.sigmoid(w) - 1) ** 2).sum()


def descend(function, start, lr, steps=100):
    """梯度下降，返回最后 50 步损失的变化幅度、最后的损失、梯度的长度。"""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = function(w)
        (grad,) = torch.autograd.grad(loss, w)
        losses.append(loss.item())
        w = (w - lr * grad).detach().requires_grad_()
    return max(losses[-50:]) - min(losses[-50:]), losses[-1], grad.norm().item()


cases = {
    "good learning rate": (bowl, [1.0], 0.1),
    "learning rate too small": (bowl, [1.0], 1e-6),
    "learning rate too large": (bowl, [1.0], 1.0),
    "saddle point": (saddle, [1.0, 0.0], 0.1),
    "saddle point, nudged": (saddle, [1.0, 0.001], 0.1),
    "saturated plateau": (saturated, [-10.0], 0.1),
}
for name, case in cases.items():
    change, loss, grad = descend(*case)
    print(f"{name:24s} loss {loss:.4f}  change {change:.4f}  |gradient| {grad:.4f}")
    assert change < 1e-3
    assert (loss < 1e-3) == (name in ("good learning rate", "saddle point, nudged"))
