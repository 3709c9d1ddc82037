"""线性回归的输入加丢弃法：对掩码取期望，恰好等于多出一项平方惩罚。"""

from itertools import product

import torch

x = torch.tensor([[3.0, 1.0, 0.5], [0.5, -1.0, 2.0], [-1.0, 2.0, 1.0]])
y = torch.tensor([2.0, 1.0, 0.0])
w = torch.tensor([1.0, -0.5, 2.0])
p = 0.3

# 3 个特征共 8 种掩码，按各自的概率加权求和，就是精确的期望
expected = torch.tensor(0.0)
for kept in product([0.0, 1.0], repeat=3):
    mask = torch.tensor(kept)
    probability = (1 - p) ** mask.sum() * p ** (3 - mask.sum())
    expected += probability * ((x * mask / (1 - p) @ w - y) ** 2).mean()

plain = ((x @ w - y) ** 2).mean()
penalty = p / (1 - p) * (w**2 * (x**2).mean(dim=0)).sum()
print(f"expected loss over all masks     {expected:.4f}")
print(f"plain loss {plain:.4f} + penalty {penalty:.4f} = {plain + penalty:.4f}")
assert torch.isclose(expected, plain + penalty)
