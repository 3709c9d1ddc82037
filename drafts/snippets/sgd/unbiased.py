"""单样本梯度的平均恰好是全量梯度；torch.optim.SGD 自己并不抽样。"""

import torch

torch.manual_seed(0)
n = 256
x = torch.randn(n, 4, dtype=torch.float64)
y = x @ torch.ones(4, dtype=torch.float64) + 0.5 * torch.randn(n)


def loss(w, rows=slice(None)):
    return 0.5 * ((x[rows] @ w - y[rows]) ** 2).mean()


start = torch.zeros(4, dtype=torch.float64)
per_sample = (x @ start - y)[:, None] * x  # 每个样本的梯度，形状 (256, 4)
full = torch.func.grad(loss)(start)
assert torch.allclose(per_sample.mean(0), full)  # 无偏
spread = per_sample.std(0, correction=0).norm() / full.norm()
wrong = (per_sample @ full < 0).double().mean()
print(f"noise / gradient {spread:.1f}, samples that point uphill {wrong:.0%}")

# 同样算 256 个单样本梯度：走 1 大步，还是走 256 小步
w = torch.zeros(4, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.05)
loss(w).backward()
optimizer.step()  # 给它全量梯度，它做的就是梯度下降
assert torch.equal(w.detach(), start - 0.05 * w.grad)
print(f"start loss {loss(start):.3f}")
print(f"  1 update  on 256 samples: loss {loss(w):.3f}")

w = start.clone()
for i in torch.randperm(n):
    w -= 0.05 * (x[i] @ w - y[i]) * x[i]
print(f"256 updates on 1 sample:    loss {loss(w):.3f}")
assert loss(w) < 0.2 < loss(start - 0.05 * full)
