"""接错的几种样子：重复 sigmoid、整数标签、没有 sigmoid、形状不同。"""

import torch
from torch.nn import BCELoss, BCEWithLogitsLoss

loss = BCEWithLogitsLoss()
z, y = torch.tensor([20.0, -20.0]), torch.tensor([1.0, 0.0])  # 几乎全对
print(f"once {loss(z, y):.4f}  sigmoid twice {loss(z.sigmoid(), y):.4f}")
floor = (torch.log1p(torch.exp(torch.tensor(-1.0))), torch.log(torch.tensor(2.0)))
print(f"floor of sigmoid twice: target 1 {floor[0]:.4f}, target 0 {floor[1]:.4f}")
assert torch.isclose(loss(z.sigmoid(), y), sum(floor) / 2, atol=1e-6)

for name, call in {
    "integer labels": lambda: loss(z, torch.tensor([1, 0])),
    "BCELoss on logits": lambda: BCELoss()(z, y),
    "shape (2, 1)": lambda: loss(z[:, None], y),
}.items():
    try:
        call()
    except (RuntimeError, ValueError) as error:
        text = str(error).split("\n")[0]
        print(f"{name}: {type(error).__name__}: {text[:58]}")
    else:
        raise AssertionError(name)

# 多标签：默认的 mean 连标签那一维也平均
many, target = torch.zeros(8, 20), torch.zeros(8, 20)
mean = loss(many, target)
per_sample = BCEWithLogitsLoss(reduction="sum")(many, target) / 8
print(f"20 labels: mean {mean:.4f}  summed over labels {per_sample:.4f}")
assert torch.isclose(per_sample, 20 * mean)

# 大量容易的负例：每个损失很小，合起来压倒少数正例
easy, hard = -torch.log(torch.tensor(0.99)), -torch.log(torch.tensor(0.1))
print(
    f"100000 easy negatives {100_000 * easy:.0f}  100 hard positives {100 * hard:.0f}"
)
focal = 0.01**2 * easy  # focal loss，gamma = 2
print(f"with focal weights {100_000 * focal:.2f}  {100 * 0.9**2 * hard:.0f}")
assert 100_000 * easy > 4 * 100 * hard and 100_000 * focal < 1
