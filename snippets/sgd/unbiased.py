"""单样本梯度的平均恰好是全量梯度；torch.optim.SGD 自己并不抽样。"""

import torch

torch.manual_seed(0)
n, d = 256, 10
scale = torch.linspace(0.5, 2.0, d, dtype=torch.float64)  # 各方向曲率不同
x = torch.randn(n, d, dtype=torch.float64) * scale
y = x @ torch.ones(d, dtype=torch.float64) + 0.5 * torch.randn(n)


def loss(w, rows=slice(None)):
    return 0.5 * ((x[rows] @ w - y[rows]) ** 2).mean()


start = torch.zeros(d, dtype=torch.float64)
per_sample = (x @ start - y)[:, None] * x  # 每个样本的梯度，形状 (n, d)
full = torch.func.grad(loss)(start)
assert torch.allclose(per_sample.mean(0), full)  # 无偏
spread = per_sample.std(0, correction=0).norm() / full.norm()
wrong = (per_sample @ full < 0).double().mean()
print(f"noise / gradient {spread:.1f}, samples that point uphill {wrong:.0%}")

# 同样算 256 个单样本梯度：合成 1 步，步长取让损失最低的；或者走 256 小步
best = (full @ full / (x @ full).square().mean()).item()  # 二次函数的精确线搜索
w = torch.zeros(d, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=best)
loss(w).backward()
optimizer.step()  # 给它全量梯度，它做的就是梯度下降
one_step = loss(w).item()
assert torch.equal(w.detach(), start - best * w.grad)
assert all(one_step < loss(start - c * best * full) for c in (0.5, 0.9, 1.1, 2))
print(f"start loss {loss(start):.3f}")
print(f"  1 update  on 256 samples, lr {best:.2f}: loss {one_step:.3f}")

w = start.clone()
for i in torch.randperm(n):
    w -= 0.02 * (x[i] @ w - y[i]) * x[i]
print(f"256 updates on 1 sample,    lr 0.02: loss {loss(w):.3f}")
assert loss(w) < one_step / 3
