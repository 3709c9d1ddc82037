"""state_dict() 里的张量与模型共用内存：不复制就存不住最好的参数。"""

import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
alias = model.state_dict()
shallow = dict(model.state_dict())  # 只复制了字典，没有复制张量
snapshot = copy.deepcopy(model.state_dict())
original = model.weight.detach().clone()
for _ in range(5):  # “最好的一轮”之后又训练了 5 步
    optimizer.zero_grad()
    model(torch.ones(8, 3)).square().mean().backward()
    optimizer.step()
for name, saved in (
    ("state_dict()", alias),
    ("dict(state_dict())", shallow),
    ("deepcopy(state_dict())", snapshot),
):
    kept = torch.equal(saved["weight"], original)
    print(f"{name:<23} still holds the best weights: {kept}")
    assert kept == name.startswith("deepcopy")
