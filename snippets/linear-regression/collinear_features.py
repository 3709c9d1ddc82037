"""两个特征几乎相同：各自的系数随抽样乱跳，二者之和却很稳，二者之差最不稳。"""

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
    w1, w2 = fit_many(gap).T
    # w1 + w2 是输入 (1, 1) 处的预测，w1 - w2 是输入 (1, -1) 处的预测
    print(
        f"gap {gap:4}: mean of w1 {w1.mean():.0f}   std of w1 {w1.std():.1g}"
        f"   w1 + w2 {(w1 + w2).std():.2f}   w1 - w2 {(w1 - w2).std():.2g}"
    )

assert w1.std() > 4.5 and (w1 + w2).std() < 0.06 and (w1 - w2).std() > 9.5
