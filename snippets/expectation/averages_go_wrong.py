"""三个和平均有关的错误：批均值再平均、先平均再取对数、把期望当成典型值。"""

import torch

# 10 个样本的损失，批大小 4，最后一批只有 2 个
loss = torch.tensor([1.0, 1, 1, 1, 1, 1, 1, 1, 6, 6], dtype=torch.float64)
batches = loss.split(4)
mean_of_means = torch.stack([b.mean() for b in batches]).mean()
weighted = sum(b.sum() for b in batches) / len(loss)
print(f"true mean {loss.mean():.2f}   mean of means {mean_of_means:.2f}")
assert torch.isclose(weighted, loss.mean()) and mean_of_means > weighted + 0.5

# 詹森不等式：E[log p] 不超过 log E[p]
p = torch.tensor([0.9, 0.9, 0.01], dtype=torch.float64)
mean_log, log_mean = p.log().mean(), p.mean().log()
print(f"mean of -log p {-mean_log:.3f}   -log of mean p {-log_mean:.3f}")
assert mean_log < log_mean

# 线性性不需要独立：随机排列里留在原位的元素个数，期望恒为 1
for n in (2, 4, 6):
    perms = torch.cartesian_prod(*[torch.arange(n)] * n)
    perms = perms[(perms.sort(1).values == torch.arange(n)).all(1)]  # 只留排列
    fixed = (perms == torch.arange(n)).sum(1).double()
    print(f"n = {n}: {len(perms):3} permutations, mean fixed points {fixed.mean():.0f}")
    assert fixed.mean() == 1

# 长尾分布：期望被少数大值拉高，大多数样本低于它；平方误差选均值，绝对误差选中位数
skewed = torch.tensor([1.0, 1, 2, 2, 94], dtype=torch.float64)
grid = torch.arange(0, 100, 0.5, dtype=torch.float64)[:, None]
best_square = grid[((skewed - grid) ** 2).mean(1).argmin()].item()
best_absolute = grid[(skewed - grid).abs().mean(1).argmin()].item()
print(f"best constant: squared error {best_square}   absolute error {best_absolute}")
assert best_square == skewed.mean() and best_absolute == skewed.median()
