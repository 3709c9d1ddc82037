"""批量翻倍，为反向传播保存的中间结果翻倍，参数占的内存不变。"""

import torch
from torch import nn

model = nn.Sequential(
    nn.Linear(256, 1024),
    nn.ReLU(),
    nn.Linear(1024, 1024),
    nn.ReLU(),
    nn.Linear(1024, 10),
)
parameters = {p.data_ptr(): p.numel() * p.element_size() for p in model.parameters()}


def saved_bytes(size):
    """前向时为反向保存的张量占多少字节（参数本身不计，同一块只计一次）。"""
    blocks = {}

    def pack(tensor):
        if tensor.data_ptr() not in parameters:
            blocks[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        out = model(torch.zeros(size, 256))
    assert out.shape == (size, 10)
    return sum(blocks.values())


fixed = sum(parameters.values())
print(f"parameters {fixed / 2**20:.2f} MiB (with gradients and Adam x4: ", end="")
print(f"{4 * fixed / 2**20:.1f} MiB)")
saved = {size: saved_bytes(size) for size in (64, 128, 256, 4096)}
for size, n in saved.items():
    total = 4 * fixed + n
    print(f"batch {size:4}  saved {n / 2**20:5.2f} MiB  total {total / 2**20:5.1f} MiB")
assert saved[128] == 2 * saved[64] and saved[4096] == 64 * saved[64]
assert 4 * fixed + saved[128] < 1.05 * (4 * fixed + saved[64])
