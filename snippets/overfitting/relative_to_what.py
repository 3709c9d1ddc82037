"""同一个 11 次多项式，过不过拟合还要看样本数、噪声、正则化和训练多久。"""

import torch

torch.manual_seed(0)
grid = torch.linspace(-1, 1, 400, dtype=torch.float64)
k = torch.arange(12)


def features(t):
    """11 次以内的 12 个切比雪夫多项式，形状 (点数, 12)。"""
    return (k * torch.acos(t)[:, None]).cos()


def excess_error(n=12, noise=0.2, penalty=0.0, steps=0):
    """返回预测与真实函数 sin(3x) 的均方差，对 500 组标签取平均。"""
    x = torch.linspace(-1, 1, n, dtype=torch.float64)
    y = torch.sin(3 * x)[:, None] + noise * torch.randn(n, 500, dtype=torch.float64)
    a = features(x)
    if steps:  # 从 0 出发做梯度下降，提前停下
        w = torch.zeros(12, 500, dtype=torch.float64)
        for _ in range(steps):
            w -= 0.05 * a.T @ (a @ w - y)
    else:  # 最小二乘；penalty 是权重平方和的系数
        w = torch.linalg.solve(a.T @ a + penalty * torch.eye(12), a.T @ y)
    return ((features(grid) @ w - torch.sin(3 * grid)[:, None]) ** 2).mean().item()


base = excess_error()
print(f"12 samples, noise 0.2      {base:.3f}")
for name, kwargs in {
    "500 samples instead        ": {"n": 500},
    "no noise instead           ": {"noise": 0.0},
    "penalty 0.3 on the weights ": {"penalty": 0.3},
    "20 steps, then stop        ": {"steps": 20},
}.items():
    error = excess_error(**kwargs)
    print(f"{name}{error:.3f}")
    assert error < 0.05 < base
