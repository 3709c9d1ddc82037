"""过原点的直线：绝对误差不怕标签离谱，却挡不住特征离谱的一个点。"""

import torch

x = torch.arange(1.0, 11.0, dtype=torch.float64)  # 10 个点，斜率都是 1
slopes = torch.linspace(-1, 101, 102001, dtype=torch.float64)


def best_slopes(x_extra, y_extra):
    """加一个点后，分别使平均绝对误差和均方误差最小的斜率（逐个试）。"""
    xs = torch.cat([x, torch.tensor([x_extra], dtype=torch.float64)])
    ys = torch.cat([x, torch.tensor([y_extra], dtype=torch.float64)])
    absolute, squared = [], []
    for chunk in slopes.split(20000):
        error = chunk[:, None] * xs - ys
        absolute.append(error.abs().mean(dim=1))
        squared.append((error**2).mean(dim=1))
    return tuple(slopes[torch.cat(c).argmin()].item() for c in (absolute, squared))


label = best_slopes(5.0, 5000.0)  # 标签大了一千倍
feature = best_slopes(1000.0, 0.0)  # 特征远在别处，而且标签不对
print(f"outlier in the label    MAE slope {label[0]:.2f}   MSE slope {label[1]:.2f}")
print(
    f"outlier in the feature  MAE slope {feature[0]:.2f}   MSE slope {feature[1]:.2f}"
)
assert abs(label[0] - 1) < 1e-6 and label[1] > 50
assert abs(feature[0]) < 1e-6 and feature[1] < 0.01
