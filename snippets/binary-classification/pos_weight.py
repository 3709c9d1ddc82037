"""pos_weight = w 把最优 logit 平移 ln w：概率不再校准，减回去就恢复。"""

import math

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

y = torch.zeros(100, dtype=torch.float64)
y[0] = 1  # 1 个正例，99 个负例，特征完全相同，只能给同一个 logit

for w in (1.0, 10.0, 99.0):
    logit = math.log(0.01 / 0.99) + math.log(w)  # 公式给出的最优解
    z = torch.full((100,), logit, dtype=torch.float64, requires_grad=True)
    bce(z, y, pos_weight=torch.tensor(w)).backward()
    assert abs(z.grad.sum().item()) < 1e-8  # 所有样本共用一个 logit：总梯度为 0
    p = torch.sigmoid(z[0]).item()
    back = torch.sigmoid(z[0] - math.log(w)).item()
    print(f"pos_weight {w:4.0f}  probability {p:.4f}  after - ln w {back:.4f}")
    assert abs(p - w * 0.01 / (w * 0.01 + 0.99)) < 1e-9 and abs(back - 0.01) < 1e-9
