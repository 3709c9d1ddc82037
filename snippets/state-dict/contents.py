"""state_dict 里有什么、没有什么；它的张量与模型共用内存。"""

import copy

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(5, 3)
        self.norm = nn.BatchNorm1d(3)
        self.out = nn.Linear(3, 5, bias=False)
        self.out.weight = self.embed.weight  # 权重共享
        self.register_buffer("mask", torch.ones(3), persistent=False)
        self.plain = torch.ones(3)  # 普通属性
        self.layers = [nn.Linear(3, 3)]  # 普通列表里的模块


net = Net()
state = net.state_dict()
for key, tensor in state.items():
    print(f"{key:25} {tuple(tensor.shape)}")
parameters = sum(p.numel() for p in net.parameters())
print("numbers:", parameters, "in parameters(),", end=" ")
print(sum(t.numel() for t in state.values()), "in state_dict()")
# 共享的权重列两次键、一份内存；非持久缓冲区、普通属性、列表里的模块都不在
assert state["out.weight"].data_ptr() == state["embed.weight"].data_ptr()
assert not {"mask", "plain"} & set(state) and not any("layers" in k for k in state)

# “保存最好的模型”：直接留着 state_dict，会随训练一起变
model = nn.Linear(1, 1)
nn.init.zeros_(model.weight)
alias, snapshot = model.state_dict(), copy.deepcopy(model.state_dict())
with torch.no_grad():
    model.weight += 9  # 之后继续训练
print("kept state_dict():", alias["weight"].item(), end="  ")
print("kept deepcopy:", snapshot["weight"].item())
assert alias["weight"] == 9 and snapshot["weight"] == 0
# dict() 和 .copy() 是浅拷贝，救不了
assert dict(model.state_dict())["weight"].data_ptr() == model.weight.data_ptr()
