"""在 forward 里建层等于每次换一套随机权重；print 列出的是登记次序，不是计算次序。"""

import torch
from torch import nn


class NewLayerEachCall(nn.Module):
    def forward(self, x):
        return nn.Linear(2, 3)(x)


class Reversed(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(3, 1)  # 先登记，却最后算
        self.first = nn.Linear(2, 3)
        self.unused = nn.Linear(9, 9)  # 登记了，但 forward 没用到

    def forward(self, x):
        hidden = self.first(x).relu()  # 函数没有登记，不会被列出
        return self.last(hidden)


torch.manual_seed(0)
x = torch.ones(1, 2)
fresh = NewLayerEachCall()
same = torch.equal(fresh(x), fresh(x))
count = len(list(fresh.parameters()))
print(f"layer made in forward: {count} parameters, same output twice: {same}")
assert not same and count == 0

model = Reversed()
print(model)
model(x).sum().backward()
assert [name for name, _ in model.named_children()] == ["last", "first", "unused"]
assert model.unused.weight.grad is None and model.first.weight.grad is not None
