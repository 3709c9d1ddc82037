"""weight_decay 与损失里的 L2 惩罚：在不带动量的 SGD 下是一回事，在 Adam 下不是。"""

import torch

x = torch.tensor([[3.0, 1.0], [0.5, -1.0], [-1.0, 2.0]])
y = torch.tensor([2.0, 1.0, 0.0])
start, lr, lam = [1.0, -2.0], 0.05, 0.5


def train(optimizer_class, *, decay=0.0, penalty=0.0):
    """从同一起点走 20 步，返回权重，形状 (2,)。"""
    w = torch.tensor(start, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr, weight_decay=decay)
    for _ in range(20):
        loss = ((x @ w - y) ** 2).mean() + penalty / 2 * (w**2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return w.detach()


formula = torch.tensor(start)
for _ in range(20):  # 公式：先缩小，再按均方误差的梯度走一步
    grad = 2 / len(y) * x.T @ (x @ formula - y)
    formula = (1 - lr * lam) * formula - lr * grad
results = {
    "formula by hand    ": formula,
    "SGD    weight_decay": train(torch.optim.SGD, decay=lam),
    "SGD    L2 penalty  ": train(torch.optim.SGD, penalty=lam),
    "Adam   weight_decay": train(torch.optim.Adam, decay=lam),
    "Adam   L2 penalty  ": train(torch.optim.Adam, penalty=lam),
    "AdamW  weight_decay": train(torch.optim.AdamW, decay=lam),
}
for name, w in results.items():
    print(f"{name}  w = [{w[0]:.4f}, {w[1]:.4f}]")

formula, sgd, sgd_l2, adam, adam_l2, adamw = results.values()
assert torch.allclose(sgd, formula) and torch.allclose(sgd, sgd_l2)  # SGD：三者等价
assert torch.allclose(adam, adam_l2)  # Adam 的 weight_decay 就是 L2 惩罚
assert not torch.allclose(adam, adamw, atol=1e-2)  # 解耦的 AdamW 走到别处
