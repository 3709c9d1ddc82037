"""形状和数据类型不对时，两个损失各报什么错；哪些错它们不报。"""

import torch
from torch import nn

with_logits, plain = nn.BCEWithLogitsLoss(), nn.BCELoss()
column, flat = torch.zeros(4, 1), torch.zeros(4)
half = torch.full((4,), 0.5)
attempts = {
    "(4,1) with (4,)": lambda: with_logits(column, flat),
    "int64 target": lambda: with_logits(flat, flat.long()),
    "bool target": lambda: with_logits(flat, flat.bool()),
    "int64, BCELoss": lambda: plain(half, flat.long()),
    "logits, BCELoss": lambda: plain(half + 1, flat),
    "target 2, BCELoss": lambda: plain(half, flat + 2),
    "pos_weight=3.0": lambda: nn.BCEWithLogitsLoss(pos_weight=3.0),
    "pos_weight (4,) for (2,4,3,3)": lambda: nn.BCEWithLogitsLoss(
        pos_weight=torch.ones(4)
    )(torch.zeros(2, 4, 3, 3), torch.ones(2, 4, 3, 3)),
}
for name, attempt in attempts.items():
    try:
        attempt()
        raise AssertionError(name)
    except (ValueError, RuntimeError, TypeError) as error:
        print(f"{name}\n    {type(error).__name__}: {str(error)[:76]}")

# 逐类的 pos_weight 配 (N, C, H, W) 要写成 (C, 1, 1)
image, weight = torch.zeros(2, 4, 3, 3), torch.ones(4, 1, 1)
nn.BCEWithLogitsLoss(pos_weight=weight)(image, image)
# 不报错的：目标 255（忘了把掩码除以 255），损失可以是负数
silent = with_logits(torch.tensor([1.5]), torch.tensor([255.0]))
print(f"mask value 255: loss {silent:.1f}")
assert silent < 0
# 均方误差遇到 (4,1) 与 (4,) 会广播成 4×4，只有警告；BCE 拒绝广播
assert (column - flat).shape == (4, 4)
assert with_logits(column.squeeze(1), flat) == with_logits(column, flat[:, None])
assert torch.isnan(with_logits(torch.zeros(0), torch.zeros(0)))  # 空批量：0/0
