"""把权重惩罚的系数也交给梯度下降：它先降到 0，再变成负数，训练发散。"""

import torch

torch.manual_seed(0)
x = torch.randn(30, 5, dtype=torch.float64)
y = x @ torch.ones(5, dtype=torch.float64) + torch.randn(30, dtype=torch.float64)

w = torch.zeros(5, dtype=torch.float64, requires_grad=True)
lam = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w, lam], lr=0.05)
history = []
for step in range(1, 201):
    loss = ((x @ w - y) ** 2).mean() + lam / 2 * (w**2).sum()
    optimizer.zero_grad()
    loss.backward()
    # 损失对 lam 的导数是 ||w||²/2，从不为负，所以 lam 只减不增
    assert torch.allclose(lam.grad, (w**2).sum() / 2) and lam.grad >= 0
    optimizer.step()
    history.append(lam.item())
    if step in (1, 10, 30, 50):
        print(f"step {step:3}   lambda {lam:7.3f}   loss {loss:8.3f}")
    if not loss.isfinite() or loss < -1e6:
        print(f"step {step:3}   loss below -1e6: it has no minimum")
        break

assert history == sorted(history, reverse=True) and min(history) < 0
assert loss < -1e6
