"""数据和设置都相同，只换种子训练 40 个小网络：一次比较常常差一个百分点以上。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
seeds, hidden = 40, 4


def draw(size):
    """两个特征；类别是两者乘积加一点噪声之后的符号。"""
    x = torch.randn(size, 2)
    return x, (x.prod(dim=1) + 0.1 * torch.randn(size) > 0).float()


(x, y), (x_test, y_test) = draw(100), draw(4000)
params = [torch.empty(seeds, *s) for s in ((2, hidden), (1, hidden), (hidden, 1))]
for s in range(seeds):  # 第 s 个网络的初始权重只由种子 s 决定
    generator = torch.Generator().manual_seed(s)
    for p in params:
        p[s] = torch.randn(p[s].shape, generator=generator)
w1, b1, w2 = (p.requires_grad_() for p in params)
optimizer = torch.optim.Adam(params, lr=0.05)
for _ in range(200):  # 40 个网络一起算，互不影响
    logits = (torch.tanh(x @ w1 + b1) @ w2)[..., 0]
    loss = torch.nn.functional.softplus((1 - 2 * y) * logits).mean(dim=1).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    logits = (torch.tanh(x_test @ w1 + b1) @ w2)[..., 0]
    test = ((logits > 0) == y_test.bool()).float().mean(dim=1)
print(f"mean {test.mean():.3f}  std {test.std():.3f}", end="")
print(f"  worst {test.min():.3f}  best {test.max():.3f}")
for k in (1, 5):  # 同一方法分两组、每组 k 个种子取平均：凭空差出 1 个百分点的机会
    picks = torch.stack([torch.randperm(seeds)[: 2 * k] for _ in range(5000)])
    gap = test[picks[:, :k]].mean(dim=1) - test[picks[:, k:]].mean(dim=1)
    print(
        f"{k} seed(s) each: {(gap.abs() > 0.01).float().mean():.0%} differ by over 0.01"
    )
assert test.max() - test.min() > 0.03

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.hist(test, bins=15)
ax.set(xlabel="test accuracy", ylabel="number of seeds")
plt.show()
