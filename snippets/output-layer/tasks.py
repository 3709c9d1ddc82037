"""四类任务的输出层都只给出线性的分数，概率的变换放在损失里：库函数与手算一致。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
h = torch.randn(5, 8)  # 5 个样本，最后一个隐藏层有 8 个单元
check = {}


def head(outputs):
    """输出层：8 个数变成 outputs 个分数，不加激活函数。"""
    return torch.nn.Linear(8, outputs)(h)


o, y = head(1), torch.randn(5, 1)  # 回归：1 个输出，目标与它形状相同
check["regression"] = o, F.mse_loss(o, y), ((o - y) ** 2).mean()

o, y = head(1), torch.tensor([[0.0], [1], [1], [0], [1]])  # 二分类：1 个 logit
p = torch.sigmoid(o)
nll = -torch.where(y == 1, p, 1 - p).log().mean()
check["binary"] = o, F.binary_cross_entropy_with_logits(o, y), nll

o, y = head(3), torch.tensor([0, 2, 1, 2, 0])  # 三选一：3 个 logit，softmax
p = torch.softmax(o, dim=1)
nll = -p[torch.arange(5), y].log().mean()
check["multi-class"] = o, F.cross_entropy(o, y), nll

o, y = head(3), torch.randint(0, 2, (5, 3)).float()  # 三个标签各判一次，sigmoid
p = torch.sigmoid(o)
nll = -torch.where(y == 1, p, 1 - p).log().mean()
check["multi-label"] = o, F.binary_cross_entropy_with_logits(o, y), nll

for name, (o, library, by_hand) in check.items():
    shape = str(tuple(o.shape))
    print(f"{name:11}  {shape}  library {library:.4f}  by hand {by_hand:.4f}")
    assert torch.allclose(library, by_hand, atol=1e-5)
