"""只能给出一个常数预测时：平方误差选中均值，绝对误差选中中位数。"""

import torch
from torch import nn

candidates = torch.linspace(0, 100, 1001, dtype=torch.float64)  # 步长 0.1


def best_constant(criterion, y):
    """逐个试候选常数，返回使平均损失最小的那一个。"""
    losses = [criterion(c.expand_as(y), y) for c in candidates]
    return candidates[torch.stack(losses).argmin()].item()


clean = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], dtype=torch.float64)
outlier = torch.tensor([1.0, 2.0, 3.0, 4.0, 90.0], dtype=torch.float64)
for name, y in [("clean  ", clean), ("outlier", outlier)]:
    squared = best_constant(nn.MSELoss(), y)
    absolute = best_constant(nn.L1Loss(), y)
    print(f"{name}  squared error -> {squared:5.2f}   absolute error -> {absolute:.2f}")
    assert abs(squared - y.mean().item()) < 1e-6  # 平方误差：均值
    assert abs(absolute - y.median().item()) < 1e-6  # 绝对误差：中位数
