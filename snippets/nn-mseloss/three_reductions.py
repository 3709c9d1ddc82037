"""mean、sum、none 的值和梯度；有填充时用 none 加掩码，直接取平均会把填充也算进去。"""

import torch
from torch import nn

pred = torch.tensor([[1.0, 4.0], [2.0, 0.0]], requires_grad=True)
target = torch.tensor([[3.0, 4.0], [1.0, 0.0]])
for reduction, scale in (("mean", 2 / 4), ("sum", 2.0)):
    loss = nn.MSELoss(reduction=reduction)(pred, target)
    pred.grad = None
    loss.backward()
    print(f"{reduction:5} loss {loss.item():.2f}  gradient {pred.grad.tolist()}")
    assert torch.equal(pred.grad, scale * (pred.detach() - target))

each = nn.MSELoss(reduction="none")(pred, target)
print("none ", each.tolist())
try:
    each.backward()
except RuntimeError as error:
    print("RuntimeError:", error)

# 两个序列，有效长度 3 和 1，其余是填充
torch.manual_seed(0)
lengths = torch.tensor([3, 1])
mask = torch.arange(4) < lengths[:, None]  # 形状 (2, 4)
truth = torch.randn(2, 4)
guess = torch.where(mask, truth + 1.0, torch.zeros(()))  # 有效处恰好都错 1
truth = torch.where(mask, truth, torch.zeros(()))
each = nn.MSELoss(reduction="none")(guess, truth)
plain = each.mean().item()
masked = (each * mask).sum().item() / mask.sum().item()
print(f"padding counted {plain:.2f}, masked {masked:.2f}")
assert abs(masked - 1) < 1e-5 and abs(plain - 4 / 8) < 1e-5

# 按样本加权：权重乘在每个样本的损失上
weight = torch.tensor([0.2, 0.8])
by_sample = nn.MSELoss(reduction="none")(pred, target).mean(dim=1)
weighted = (weight * by_sample).sum() / weight.sum()
print(f"per sample {by_sample.tolist()}, weighted {weighted.item():.2f}")
assert abs(weighted.item() - (0.2 * 2 + 0.8 * 0.5)) < 1e-6
