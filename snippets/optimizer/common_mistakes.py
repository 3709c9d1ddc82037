"""三种让参数不动的写法：损失与参数无关、参数没有交给优化器、参数没有梯度。"""

import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)

prediction, target = torch.tensor(0.8), torch.tensor(1.0)
try:
    ((prediction - target) ** 2).backward()  # 两个常数，与任何参数都没有关系
except RuntimeError as error:
    print(f"loss of constants -> RuntimeError: {error}")
else:
    raise AssertionError("backward() on constants should fail")

model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
optimizer = torch.optim.SGD(model[0].parameters(), lr=0.1)  # 漏了后一层
before = [p.detach().clone() for p in model.parameters()]
nn.functional.mse_loss(model(x), y).backward()
still = [torch.equal(a, b) for a, b in zip(before, model.parameters())]
print(f"after backward(), unchanged: {still}")
assert all(still)  # 只算了梯度，谁也没动

optimizer.step()
moved = [not torch.equal(a, b) for a, b in zip(before, model.parameters())]
print(f"after step(), moved:         {moved}")
assert moved == [True, True, False, False]  # 没有交给优化器的后一层不动

optimizer.zero_grad()  # 默认把 .grad 设为 None
before = model[0].weight.detach().clone()
optimizer.step()  # 没有梯度的参数被跳过
skipped = torch.equal(before, model[0].weight)
print(f"step() with grad None moves nothing: {skipped}")
assert skipped
