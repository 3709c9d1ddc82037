"""训练时的前向要为反向留下中间结果，随批量线性增长；eval() 不改变这一点，no_grad() 才会。"""

import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(100, 200), nn.ReLU(), nn.Linear(200, 200), nn.ReLU(), nn.Linear(200, 10)
)
parameters = {p.data_ptr() for p in model.parameters()}


def saved_numbers(batch_size):
    """一次前向为反向保存了多少个数，参数本身不算。"""
    saved = {}  # 同一块内存只算一次

    def pack(tensor):
        if tensor.data_ptr() not in parameters:
            saved[tensor.data_ptr()] = tensor  # 留着引用，内存不会被重用
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        output = model(torch.zeros(batch_size, 100))
    return sum(t.numel() for t in saved.values()), output.requires_grad


for batch_size in (32, 64):
    numbers, _ = saved_numbers(batch_size)
    print(f"train mode, batch {batch_size}: {numbers} numbers saved")
    assert numbers == batch_size * (100 + 200 + 200)

model.eval()
numbers, tracked = saved_numbers(64)
print(f"eval mode,  batch 64: {numbers} numbers saved, requires_grad {tracked}")
assert numbers == 64 * 500 and tracked

with torch.no_grad():
    numbers, tracked = saved_numbers(64)
print(f"no_grad,    batch 64: {numbers} numbers saved, requires_grad {tracked}")
assert numbers == 0 and not tracked
