"""方差不随特征数一直升：特征数接近样本数时最大，再多反而下降（取范数最小的解）。"""

import torch

torch.manual_seed(0)
n, total, sets, noise = 30, 240, 200, 0.5
x_test = torch.randn(300, total, dtype=torch.float64)
w_true = torch.randn(total, dtype=torch.float64) / total**0.5
x = torch.randn(sets, n, total, dtype=torch.float64)
y = x @ w_true + noise * torch.randn(sets, n, dtype=torch.float64)
bias2, variance = {}, {}
print("features   bias^2  variance  (30 samples each)")
for p in (5, 15, 25, 28, 32, 40, 80, 240):
    w = torch.linalg.pinv(x[:, :, :p]) @ y[:, :, None]  # 最小二乘，范数最小
    predictions = (x_test[:, :p] @ w)[..., 0]  # (sets, 300)
    variance[p] = predictions.var(0).mean().item()
    gap = ((predictions.mean(0) - x_test @ w_true) ** 2).mean().item()
    bias2[p] = gap - variance[p] / sets  # 200 份的平均值自己还有方差，扣掉
    print(f"{p:8} {bias2[p]:8.2f} {variance[p]:9.2f}")
assert variance[5] < variance[15] < variance[25] < variance[28]
assert variance[32] > variance[40] > variance[80] > variance[240]
