"""二分类的输出：1 个 logit 配 BCE 等于 2 个 logit 配交叉熵；1 个 logit 配交叉熵学不动。"""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
z = torch.randn(8, 2, dtype=torch.float64)  # 每个样本两个分数
y = torch.tensor([0, 1, 1, 0, 1, 0, 0, 1])

two = cross_entropy(z, y)
one = bce(z[:, 1] - z[:, 0], y.double())  # 只有差值起作用
print(f"two logits {two:.4f}  one logit {one:.4f}")
assert torch.allclose(two, one)

# 只有一列时 softmax 恒为 1：损失和梯度都是 0，预测永远是第 0 类
column = z[:, :1].clone().requires_grad_()
loss = cross_entropy(column, torch.zeros(8, dtype=torch.long))
loss.backward()
print(f"cross_entropy on one column: loss {loss.item():.1f}"
      f"  gradient {column.grad.abs().max().item():.1f}"
      f"  predictions {set(column.argmax(dim=1).tolist())}")  # fmt: skip
assert loss == 0 and column.grad.abs().max() == 0
try:
    cross_entropy(column, y)
except IndexError as error:
    print("IndexError:", error)

# 形状 (8, 1) 配 (8,)：库函数报错，手写的公式悄悄广播成 (8, 8)
try:
    bce(column, y.double())
except ValueError as error:
    print("ValueError:", error)
by_hand = -(y * column.sigmoid().log() + (1 - y) * (-column).sigmoid().log())
print("by hand", tuple(by_hand.shape))
assert by_hand.shape == (8, 8)
