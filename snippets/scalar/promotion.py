"""0 维张量在类型提升里让着有维度的张量；它还带着计算图，Python 数没有。"""

import torch

half = torch.ones(3, dtype=torch.float16)
for name, other in {
    "0-d float32 ": torch.tensor(2.0),
    "(1,) float32": torch.tensor([2.0]),
    "Python 2.0  ": 2.0,
}.items():
    print(f"float16 vector * {name} -> {(half * other).dtype}")
assert (half * torch.tensor(2.0)).dtype == torch.float16
assert (half * torch.tensor([2.0])).dtype == torch.float32
# 类别更高时不再让步：整数向量乘小数标量，得到小数
assert (torch.ones(3, dtype=torch.int64) * torch.tensor(2.5)).dtype == torch.float32

# 累加损失：累加张量会把每一步的计算图都串起来
w = torch.tensor(3.0, requires_grad=True)
total, number = torch.tensor(0.0), 0.0
for step in range(3):
    loss = (w - step) ** 2
    total = total + loss
    number += loss.item()
print(f"total: {total.item()}, still in a graph: {total.grad_fn is not None}")
print(f"number: {number}, a Python {type(number).__name__}")
assert total.item() == number == 14.0
