"""no_grad 省下的是为反向传播保存的中间结果，输出不变。"""

import contextlib

import torch
from torch import nn

torch.manual_seed(0)
layers = [m for _ in range(8) for m in (nn.Linear(256, 256), nn.Tanh())]
net, x = nn.Sequential(*layers), torch.randn(1024, 256)
weights = {p.untyped_storage().data_ptr() for p in net.parameters()}


def run(mode):
    """在给定的模式下前向，返回输出和保存下来的字节数（参数本来就在，不计）。"""
    saved = {}

    def pack(tensor):
        saved[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
        return tensor

    with mode, torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        out = net(x)
    return out, sum(size for key, size in saved.items() if key not in weights)


outputs, sizes = {}, {}
for name, mode in {
    "default": contextlib.nullcontext(),
    "no_grad": torch.no_grad(),
    "inference_mode": torch.inference_mode(),
}.items():
    outputs[name], size = run(mode)
    sizes[name] = size
    tracked = outputs[name].requires_grad
    print(f"{name:15} saved {size / 2**20:.1f} MiB  requires_grad {tracked}")
    assert (size > 0) == tracked == (name == "default")
one = outputs["default"].nbytes / 2**20
print(f"one activation: {one:.1f} MiB")
assert sizes["default"] == 9 * outputs["default"].nbytes  # 输入和 8 个激活
assert all(torch.equal(out, outputs["default"]) for out in outputs.values())
