"""自定义损失：用张量运算写出 focal loss，梯度自动得到；γ = 0 时退化为交叉熵。"""

import torch
import torch.nn.functional as F
from torch import nn


class FocalLoss(nn.Module):
    """多分类 focal loss：(1 - p)^γ 乘以交叉熵，p 是正确类的概率。"""

    def __init__(self, gamma=2.0, weight=None):
        super().__init__()
        self.gamma = gamma
        self.register_buffer("weight", weight)  # 类别权重跟着设备走，可以是 None

    def forward(self, logits, target):
        log_p = F.log_softmax(logits, dim=-1)
        log_p = log_p.gather(-1, target[:, None]).squeeze(-1)
        miss = -torch.expm1(log_p)  # 1 - p，p 接近 1 时也准
        loss = -(miss**self.gamma) * log_p
        if self.weight is None:
            return loss.mean()
        w = self.weight[target]
        return (w * loss).sum() / w.sum()


torch.manual_seed(0)
logits = torch.randn(6, 3, dtype=torch.float64, requires_grad=True)
target = torch.tensor([0, 2, 1, 1, 0, 2])
class_weight = torch.tensor([1.0, 2.0, 5.0], dtype=torch.float64)
for weight in (None, class_weight):
    same = torch.allclose(
        FocalLoss(0.0, weight)(logits, target), F.cross_entropy(logits, target, weight)
    )
    print("gamma 0 equals cross entropy:", same)
    assert same
ok = torch.autograd.gradcheck(lambda z: FocalLoss(2.0)(z, target), (logits,))
print("gradient agrees with finite differences:", ok)

for prob in (0.9, 0.1):
    z = torch.tensor([[prob, 1 - prob]]).log()  # softmax 之后正好是 prob
    cut = F.cross_entropy(z, target[:1]) / FocalLoss(2.0)(z, target[:1])
    print(f"true class at {prob}: focal loss is {cut:.1f} times smaller")
    assert abs(cut - (1 - prob) ** -2) < 1e-2
