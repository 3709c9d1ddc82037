"""两个特征几乎相同：各自的系数随抽样乱跳，二者之和与预测却很稳。"""

import torch

torch.manual_seed(0)


def fit_many(gap):
    """抽 2000 份数据各拟合一次，x2 = x1 + gap * 噪声，返回权重，形状 (2000, 2)。"""
    x1 = torch.randn(2000, 100, dtype=torch.float64)
    x2 = x1 + gap * torch.randn(2000, 100, dtype=torch.float64)
    y = x1 + x2 + 0.5 * torch.randn(2000, 100, dtype=torch.float64)
    design = torch.stack([x1, x2], dim=2)  # (2000, 100, 2)
    return torch.linalg.lstsq(design, y.unsqueeze(2)).solution.squeeze(2)


for gap in (1.0, 0.01):
    w = fit_many(gap)
    print(
        f"gap {gap:4}: mean w1 {w[:, 0].mean():.0f}"
        f"   std of w1 {w[:, 0].std():.1g}"
        f"   std of w1 + w2 {w.sum(dim=1).std():.2f}"
    )

assert w[:, 0].std() > 4.5 and w.sum(dim=1).std() < 0.06
