"""把 L1 惩罚加进损失再用优化器：没有恰好的 0；加一步软阈值才有。"""

import torch

torch.manual_seed(0)
X = torch.randn(100, 20)
w_true = torch.zeros(20)
w_true[:3] = torch.tensor([3.0, -2.0, 1.5])
y = X @ w_true + torch.randn(100)
lam, lr = 0.4, 0.05


def train(optimizer_class, prox):
    w = torch.full((20,), 0.1, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr)
    for _ in range(300):
        optimizer.zero_grad()
        loss = ((X @ w - y) ** 2).mean() / 2
        if not prox:
            loss = loss + lam * w.abs().sum()
        loss.backward()
        optimizer.step()
        if prox:  # 只适合普通的 SGD：每个权重的步长都是 lr
            with torch.no_grad():
                w.copy_(w.sign() * (w.abs() - lr * lam).clamp_min(0))
    return w.detach()


for name, optimizer_class, prox in (
    ("SGD,  penalty in the loss", torch.optim.SGD, False),
    ("Adam, penalty in the loss", torch.optim.Adam, False),
    ("SGD,  soft threshold     ", torch.optim.SGD, True),
):
    w = train(optimizer_class, prox)
    small = (w.abs() < 0.05).sum()
    print(f"{name}: exactly zero {(w == 0).sum():2}, below 0.05 {small:2}")
    assert ((w == 0).sum() >= 10) == prox and small >= 10
