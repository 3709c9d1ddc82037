"""共用一段前向的两个损失：加起来反向一次就够；分两次反向要留住图，还多走一遍。"""

import torch
from torch import nn

torch.manual_seed(0)
trunk, heads = nn.Linear(5, 4).double(), [nn.Linear(4, 1).double() for _ in range(2)]
x = torch.randn(8, 5, dtype=torch.float64)
passes = 0


def count(gradient):
    global passes
    passes += 1


def two_losses():
    """返回两个损失；共用的中间结果每收到一次梯度，passes 加一。"""
    global passes
    passes, trunk.weight.grad = 0, None
    hidden = trunk(x).tanh()
    hidden.register_hook(count)
    return [head(hidden).square().mean() for head in heads]


first, second = two_losses()
(first + second).backward()
together = trunk.weight.grad.clone()
print("sum, one backward: passes through the trunk =", passes)
assert passes == 1

first, second = two_losses()
first.backward(retain_graph=True)
second.backward()
gap = (trunk.weight.grad - together).abs().max().item()
print(f"two backwards:     passes = {passes}, same gradient: {gap < 1e-12}")
assert passes == 2 and gap < 1e-12

first, second = two_losses()
first.backward()
try:
    second.backward()
except RuntimeError as error:
    print("without retain_graph:", str(error)[:53])
else:
    raise AssertionError("the shared part was freed")
