"""从 0 出发走 t 步，与 L2 惩罚 1/(学习率 t) 相近：曲率大的方向先学会，小的被压住。"""

import torch

torch.manual_seed(0)
n, d, rate, steps = 60, 4, 0.05, 40
scales = torch.tensor([3.0, 1.0, 0.3, 0.1], dtype=torch.float64)
x = torch.randn(n, d, dtype=torch.float64) * scales  # 各特征的尺度不同
y = x @ torch.ones(d, dtype=torch.float64)
y += 0.5 * torch.randn(n, dtype=torch.float64)
hessian = x.T @ x / n  # 损失是平均平方误差的一半
curvature, axes = torch.linalg.eigh(hessian)
full = torch.linalg.solve(hessian, x.T @ y / n)  # 训练到底的解

w = torch.zeros(d, dtype=torch.float64)
for _ in range(steps):
    w -= rate * (hessian @ w - x.T @ y / n)
penalty = 1 / (rate * steps)
ridge = torch.linalg.solve(hessian + penalty * torch.eye(d), x.T @ y / n)

print("curvature   learned by step 40   kept by L2   (share of the full solution)")
for value, v in zip(curvature.flip(0), axes.T.flip(0), strict=True):
    early, kept = (w @ v / (full @ v)).item(), (ridge @ v / (full @ v)).item()
    print(f"{value:9.4f} {early:16.3f} {kept:16.3f}")
    assert abs(early - (1 - (1 - rate * value) ** steps)) < 1e-6
    assert abs(kept - value / (value + penalty)) < 1e-6
    assert 0 <= early - kept < 0.25  # 相近，不相等
