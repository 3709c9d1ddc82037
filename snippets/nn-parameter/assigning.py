"""给参数换值的三种写法：赋张量报错，原地复制照旧，换成新的 Parameter 会与优化器脱节。"""

import torch
from torch import nn

model = nn.Linear(2, 1, bias=False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
new_value = torch.tensor([[1.0, 2.0]])

try:
    model.weight = new_value
except TypeError as error:
    print("TypeError:", error)

with torch.no_grad():
    model.weight.copy_(new_value)  # 原地改：还是同一个对象


def step_moves_it():
    before = model.weight.detach().clone()
    optimizer.zero_grad()
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    return not torch.equal(before, model.weight)


print("copied in place, optimizer still moves it:", step_moves_it())
model.weight = nn.Parameter(new_value)  # 新对象：优化器手里还是旧的那个
print("replaced by a new Parameter, moves it:    ", step_moves_it())
assert model.weight is not optimizer.param_groups[0]["params"][0]

# Parameter 不复制数据；它是新的叶子，不记得来源；no_grad 里建的也要梯度
source = torch.ones(2, requires_grad=True)
cut = nn.Parameter(3 * source)
cut.sum().backward()
print("source of a Parameter gets a gradient:", source.grad is not None)
shared = nn.Parameter(new_value)
new_value[0, 0] = 9.0
print("shares memory with the tensor it wraps:", shared[0, 0].item() == 9.0)
with torch.no_grad():
    assert nn.Parameter(torch.ones(1)).requires_grad
assert source.grad is None and cut.is_leaf and shared[0, 0] == 9.0

try:
    nn.Parameter(torch.arange(3))
except RuntimeError as error:
    print("RuntimeError:", error)
assert not nn.Parameter(torch.arange(3), requires_grad=False).requires_grad
