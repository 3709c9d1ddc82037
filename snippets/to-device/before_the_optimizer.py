"""先建优化器再搬模型：换了对象，优化器手里的还是旧参数，训练白做。"""

import torch
from torch import nn


def optimizer_has(model, optimizer):
    """模型现在的每个参数，是否都在优化器的参数组里（比对象，不比数值）。"""
    held = {id(p) for group in optimizer.param_groups for p in group["params"]}
    return all(id(p) in held for p in model.parameters())


model = nn.Linear(3, 1)
late = torch.optim.SGD(model.parameters(), lr=0.1)
model.double()  # 同类设备之间：换掉参数里的数据，参数对象不变
print("after double():  optimizer holds the model's parameters:", end=" ")
print(optimizer_has(model, late))
assert optimizer_has(model, late)

model.to("meta")  # 内存布局不相容的设备：参数换成了新对象
print("after to(meta):  optimizer holds the model's parameters:", end=" ")
print(optimizer_has(model, late))
assert not optimizer_has(model, late)

fresh = torch.optim.SGD(model.parameters(), lr=0.1)  # 搬完再建
print("built after it:  optimizer holds the model's parameters:", end=" ")
print(optimizer_has(model, fresh))
assert optimizer_has(model, fresh)

try:
    model.to("cpu")  # meta 上没有数据，搬不回来
except NotImplementedError as error:
    print("back from meta:", str(error).split("!")[0])
else:
    raise AssertionError("meta tensors hold no data")

mixed = nn.BatchNorm1d(3).to(torch.float64)  # 换类型只动浮点（和复数）的张量
print("counter stays", mixed.num_batches_tracked.dtype)
assert mixed.running_mean.dtype == torch.float64
assert mixed.num_batches_tracked.dtype == torch.int64
