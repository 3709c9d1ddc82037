"""给输入加高斯噪声的增强，在线性回归里正好等于权重的 L2 惩罚。"""

import torch

torch.manual_seed(0)
n, d, sigma = 30, 5, 0.5
x = torch.randn(n, d, dtype=torch.float64)
w_true = torch.tensor([2.0, -1.0, 0.0, 1.0, 0.5], dtype=torch.float64)
y = x @ w_true + 0.3 * torch.randn(n, dtype=torch.float64)

ridge = torch.linalg.solve(
    x.T @ x + n * sigma**2 * torch.eye(d, dtype=torch.float64), x.T @ y
)
plain = torch.linalg.lstsq(x, y).solution
gap = {}
for copies in (1, 100, 10_000):
    noisy = x.repeat(copies, 1)
    noisy = noisy + sigma * torch.randn_like(noisy)  # 标签不变
    w = torch.linalg.solve(noisy.T @ noisy, noisy.T @ y.repeat(copies))
    gap[copies] = (w - ridge).norm().item()
    print(f"{copies:5} noisy copies: distance to ridge {gap[copies]:.3f}")
print(f"no augmentation:    distance to ridge {(plain - ridge).norm():.3f}")
print(f"norm of w: plain {plain.norm():.3f}  ridge {ridge.norm():.3f}")
assert gap[10_000] < 0.03 < (plain - ridge).norm()
assert ridge.norm() < plain.norm()
