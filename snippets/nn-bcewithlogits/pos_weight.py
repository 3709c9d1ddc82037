"""pos_weight 把最优概率从 π 移到 wπ/(wπ+1−π)；在 logit 上减 ln w 就能还原。"""

import math

import torch
import torch.nn.functional as F

rate = 0.01  # 正样本占 1%
y = (torch.arange(1000) < 10).double()


def best_logit(pos_weight):
    """只有一个常数 logit 的模型，用牛顿法求使平均损失最小的值。"""
    z = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    w = torch.tensor(pos_weight, dtype=torch.float64)
    for _ in range(50):
        loss = F.binary_cross_entropy_with_logits(z.expand(1000), y, pos_weight=w)
        (slope,) = torch.autograd.grad(loss, z, create_graph=True)
        (curve,) = torch.autograd.grad(slope.sum(), z)
        z.data -= (slope / curve).detach().clamp(-1, 1)
    return z.item()


for w in (1.0, 10.0, 99.0):
    z = best_logit(w)
    p, back = 1 / (1 + math.exp(-z)), 1 / (1 + math.exp(-(z - math.log(w))))
    predicted = w * rate / (w * rate + 1 - rate)
    print(f"pos_weight {w:2.0f}  best p {p:.4f}  formula {predicted:.4f}", end="")
    print(f"  after subtracting ln w {back:.4f}")
    assert abs(p - predicted) < 1e-6 and abs(back - rate) < 1e-6

# pos_weight 乘正样本的那一项，不改分母；weight 对正负样本都乘
z, t = torch.zeros(2), torch.tensor([1.0, 0.0])
for name in ("pos_weight", "weight"):
    kind = {name: torch.tensor(3.0)}
    each = F.binary_cross_entropy_with_logits(z, t, reduction="none", **kind)
    mean = F.binary_cross_entropy_with_logits(z, t, **kind)
    print(f"{name:10} 3: each {[round(v, 4) for v in each.tolist()]}  mean {mean:.4f}")
    assert torch.isclose(mean, each.sum() / 2)
