"""不加惩罚项也是正则化：给输入加噪声，与惩罚权重的平方和得到同一个解。"""

import torch

torch.manual_seed(0)
x = torch.randn(20, 3, dtype=torch.float64)
y = x @ torch.tensor([[2.0], [-1.0], [0.5]], dtype=torch.float64)
noise_std = 0.5

# 做法一：数据增强。每个样本复制 20000 份，输入各加一份噪声，再做普通最小二乘
copies = 20000
x_noisy = x.repeat(copies, 1)
x_noisy += noise_std * torch.randn_like(x_noisy)
augmented = torch.linalg.solve(
    x_noisy.T @ x_noisy, x_noisy.T @ y.repeat(copies, 1)
).flatten()

# 做法二：不加噪声，最小化 平方误差之和 + n * noise_std^2 * 权重平方和
penalty = len(x) * noise_std**2 * torch.eye(3, dtype=torch.float64)
ridge = torch.linalg.solve(x.T @ x + penalty, x.T @ y).flatten()

for name, w in {"noise on inputs": augmented, "penalty        ": ridge}.items():
    print(name, " w =", " ".join(f"{v:.2f}" for v in w))
assert (augmented - ridge).abs().max() < 0.02
plain = torch.linalg.solve(x.T @ x, x.T @ y).flatten()
assert ridge.norm() < 0.95 * plain.norm()  # 比不加正则时更小
