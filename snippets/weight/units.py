"""权重的大小取决于输入的单位：米换成厘米，权重变成百分之一，预测不变。"""

import torch

torch.manual_seed(0)
n = 200
height = 1.7 + 0.1 * torch.randn(n, dtype=torch.float64)  # 米
age = 40 + 12 * torch.randn(n, dtype=torch.float64)  # 岁
y = 60 * height + 0.2 * age + torch.randn(n, dtype=torch.float64)


def fit(*features):
    """最小二乘，返回各特征的权重和预测值。"""
    x = torch.stack([*features, torch.ones_like(y)], dim=1)
    w = torch.linalg.lstsq(x, y.unsqueeze(1)).solution.squeeze(1)
    return w[:-1], x @ w


metre, predicted = fit(height, age)
centimetre, same = fit(100 * height, age)
standard, also_same = fit(height / height.std(), age / age.std())
for name, w in {"m": metre, "cm": centimetre, "std": standard}.items():
    print(f"height in {name:3}  w_height / w_age = {w[0] / w[1]:.1f}")

assert torch.allclose(metre[0], 100 * centimetre[0])
assert torch.allclose(predicted, same) and torch.allclose(predicted, also_same)
