"""训练前的损失能检查输出层：均匀预测是 ln K；正例只有 1 % 时，偏置应从先验出发。"""

import math

import torch
import torch.nn.functional as F

classes = torch.arange(10)
uniform = F.cross_entropy(torch.zeros(10, 10), classes)
print(f"10 classes, equal logits  loss {uniform:.4f}  ln 10 = {math.log(10):.4f}")
assert math.isclose(uniform, math.log(10), abs_tol=1e-5)

y = torch.zeros(1000)
y[:10] = 1  # 正例占 1 %
prior = y.mean().item()
for bias in (0.0, math.log(prior / (1 - prior))):
    loss = F.binary_cross_entropy_with_logits(torch.full((1000,), bias), y)
    print(f"1 % positive, bias {bias:7.4f}  loss {loss:.4f}")
entropy = -prior * math.log(prior) - (1 - prior) * math.log(1 - prior)
assert math.isclose(loss, entropy, abs_tol=1e-5)  # 先验的熵：不看输入的最好成绩

certain = torch.tensor([[1.0, 0.0, 0.0]])  # 已经过 softmax，完全正确的预测
double = F.cross_entropy(certain, torch.tensor([0]))  # 又当作 logits 传进去
print(f"softmax twice, 3 classes  loss {double:.4f}")
assert math.isclose(double, math.log(1 + 2 / math.e), abs_tol=1e-5)
