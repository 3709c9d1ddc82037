"""手写 Sequential：遍历 children() 会把重复的模块去掉，同一层用两次时就算错。"""

import torch
from torch import nn


class ByChildren(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        for i, part in enumerate(parts):
            self.add_module(str(i), part)

    def forward(self, x):
        for part in self.children():  # 同一个对象只给一次
            x = part(x)
        return x


class ByList(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, x):
        for part in self.parts:  # 登记了几次就给几次
            x = part(x)
        return x


torch.manual_seed(0)
x = torch.randn(2, 3)
shared, act = nn.Linear(3, 3), nn.Tanh()
different = (nn.Linear(3, 3), act, nn.Linear(3, 3))
for name, parts in {
    "all different": different,
    "shared twice": (shared, act, shared),
}.items():
    right = parts[2](torch.tanh(parts[0](x)))
    results = {}
    for cls in (nn.Sequential, ByList, ByChildren):
        results[cls.__name__] = torch.allclose(cls(*parts)(x), right)
    count = len(list(nn.Sequential(*parts).parameters()))
    print(f"{name:13} tensors {count}  right: {results}")
    assert results["Sequential"] and results["ByList"]
    assert results["ByChildren"] == (parts is different)
