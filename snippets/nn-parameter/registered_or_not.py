"""三个张量都得到梯度，只有登记过的 nn.Parameter 会被优化器更新、被保存。"""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(2))
        self.tensor = torch.ones(2, requires_grad=True)
        # 包好之后又转换类型：得到的是普通的非叶子张量
        self.converted = nn.Parameter(torch.ones(2)).double()

    def forward(self, x):
        return (x * (self.parameter + self.tensor + self.converted)).sum()


names = ("parameter", "tensor", "converted")
model = Model()
model.converted.retain_grad()  # 非叶子默认不留梯度
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = {name: getattr(model, name).detach().clone() for name in names}
model(torch.ones(2)).backward()
optimizer.step()

moved = {}
print("name       type       leaf   grad   saved  moved")
for name in names:
    t = getattr(model, name)
    saved = name in model.state_dict()
    moved[name] = not torch.equal(t.detach(), before[name])
    print(f"{name:10} {type(t).__name__:10} {t.is_leaf!s:6} ", end="")
    print(f"{t.grad is not None!s:6} {saved!s:6} {moved[name]}")
    assert t.grad is not None and saved == moved[name]
assert moved == {"parameter": True, "tensor": False, "converted": False}
