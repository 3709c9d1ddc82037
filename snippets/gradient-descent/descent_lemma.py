"""全量梯度、步长小于 2/beta 时损失每步都降；步长更大，或只看一个样本，不一定。"""

import torch

torch.manual_seed(0)
x = torch.randn(200, 3, dtype=torch.float64) * torch.tensor([3.0, 1.0, 0.5])
y = x @ torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64) + 0.5 * torch.randn(200)
curvature = torch.linalg.eigvalsh(x.T @ x / len(x)).max()  # 最大曲率 beta


def loss(w):
    return 0.5 * ((x @ w - y) ** 2).mean()


def gradient(w, rows=slice(None)):
    return x[rows].T @ (x[rows] @ w - y[rows]) / len(y[rows])


for factor in (0.5, 1.0, 1.9, 2.1):
    step = factor / curvature
    w, w_torch = torch.zeros(3).double(), torch.zeros(3).double().requires_grad_()
    optimizer = torch.optim.SGD([w_torch], lr=step.item())
    rises = 0
    for _ in range(100):
        g, before = gradient(w), loss(w)
        w = w - step * g
        rises += bool(loss(w) > before)
        # 下降引理：这一步至少降低 步长 (1 - 步长 beta / 2) |g|^2
        bound = before - step * (1 - factor / 2) * g @ g
        assert loss(w) <= bound + 1e-9 * before
        optimizer.zero_grad()
        loss(w_torch).backward()
        optimizer.step()
    assert torch.allclose(w, w_torch.detach())  # 手写与 torch 一致
    print(f"step {factor}/beta  loss rose in {rises:3} of 100, ends {loss(w):.3g}")
    assert (rises == 0) if factor < 2 else (rises > 50)

w, rises = torch.zeros(3).double(), 0
for i in range(100):  # 每步只用一个样本的梯度，步长只有 0.1/beta
    before = loss(w)
    w = w - 0.1 / curvature * gradient(w, slice(i, i + 1))
    rises += bool(loss(w) > before)
print(f"one sample, step 0.1/beta  loss rose in {rises} of 100")
assert rises > 10
