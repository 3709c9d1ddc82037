"""梯度噪声不是各向同性的白噪声：沿曲率大的方向强；标签全被拟合时会消失。"""

import torch

torch.manual_seed(0)
n = 20000
scale = torch.tensor([3.0, 1.0, 0.3], dtype=torch.float64)
x = torch.randn(n, 3, dtype=torch.float64) * scale  # 三个方向曲率约 9、1、0.09
true = torch.ones(3, dtype=torch.float64)


def noise_at_optimum(label_noise):
    """返回最优点处单样本梯度的方差（逐方向）和曲率。"""
    y = x @ true + label_noise * torch.randn(n, dtype=torch.float64)
    w = torch.linalg.lstsq(x, y[:, None]).solution[:, 0]
    g = (x @ w - y)[:, None] * x
    return g.var(0, correction=0), x.square().mean(0)


for label_noise in (0.5, 0.0):
    variance, curvature = noise_at_optimum(label_noise)
    print(f"label noise {label_noise}  variance", *(f"{v:.3f}" for v in variance))
    # 平方损失、噪声与输入独立：噪声的协方差 = 噪声方差 x Hessian
    expected = label_noise**2 * curvature
    assert torch.allclose(variance, expected, rtol=0.1, atol=1e-20)

# 由一大一小两个批的梯度长度，无偏地估计 |G|^2 和 tr(Sigma)
w = torch.zeros(3, dtype=torch.float64)
g = (x @ w - x @ true)[:, None] * x
small, big = 8, 128
a = g[torch.randint(n, (4000, small))].mean(1).square().sum(1).mean()
b = g[torch.randint(n, (4000, big))].mean(1).square().sum(1).mean()
squared = (big * b - small * a) / (big - small)
trace = (a - b) / (1 / small - 1 / big)
print(f"naive |g|^2: {a:.0f} (B 8), {b:.0f} (B 128)")
print(f"estimated |G|^2 {squared:.0f}, true {g.mean(0).square().sum():.0f}")
print(f"estimated tr {trace:.0f}, true {g.var(0, correction=0).sum():.0f}")
assert abs(squared / g.mean(0).square().sum() - 1) < 0.1
assert abs(trace / g.var(0, correction=0).sum() - 1) < 0.15
