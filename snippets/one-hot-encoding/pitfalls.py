"""独热编码常踩的三个坑：宽度由这一批推断、没见过的类别、与偏置共线。"""

import torch
from torch.nn.functional import one_hot

# 1. 不给 num_classes：宽度是这一批的最大编号加 1，各批可能不同
a, b = torch.tensor([0, 1, 2]), torch.tensor([1, 0, 1])
print("inferred widths", one_hot(a).shape[1], one_hot(b).shape[1])
assert one_hot(a).shape[1] != one_hot(b).shape[1]
assert one_hot(b, 3).shape == (3, 3)

# 2. 范围之外的编号直接报错；可以给未知类别留一列，或编码成全 0
for unseen in (3, -1):
    try:
        one_hot(torch.tensor([0, unseen]), 3)
    except RuntimeError as error:
        print(f"category {unseen:2}: {error}")
zeros = (torch.tensor([[0], [3]]) == torch.arange(3)).float()
print("all zeros", zeros[1].tolist())
assert zeros[1].sum() == 0

# 3. 各列之和恒为 1，正好是偏置那一列：4 列的秩只有 3
code = one_hot(torch.arange(12) % 3).double()
ones = torch.ones(12, 1, dtype=torch.float64)
full = torch.cat([ones, code], dim=1)
dropped = torch.cat([ones, code[:, 1:]], dim=1)  # 去掉一列作为基准
ranks = [torch.linalg.matrix_rank(m).item() for m in (full, dropped)]
print(f"full: {full.shape[1]} columns, rank {ranks[0]};"
      f" dropped: {dropped.shape[1]} columns, rank {ranks[1]}")  # fmt: skip
assert ranks == [3, 3]

# 预测不受影响：两种写法张成同一个空间，最小二乘的拟合值相同
y = torch.tensor([1.0, 5, 2] * 4, dtype=torch.float64)[:, None]
fits = [m @ torch.linalg.pinv(m) @ y for m in (full, dropped)]
assert torch.allclose(*fits)
print("same fitted values", torch.allclose(*fits))
