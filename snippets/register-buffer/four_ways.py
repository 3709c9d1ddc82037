"""同一个张量放进模块的四种方式：要不要被优化、要不要被保存、要不要跟着转换。"""

import torch
from torch import nn


class Holder(nn.Module):
    def __init__(self):
        super().__init__()
        self.param = nn.Parameter(torch.ones(2))
        self.register_buffer("buffer", torch.ones(2))
        self.register_buffer("temp", torch.ones(2), persistent=False)
        self.plain = torch.ones(2)


model = Holder()
parameters, saved = dict(model.named_parameters()), model.state_dict()
model.double()  # 与 .to(device) 走同一条路：只转换参数和缓冲区
table = {}
print("         parameters  state_dict  converted")
for name in ("param", "buffer", "temp", "plain"):
    converted = getattr(model, name).dtype == torch.float64
    table[name] = (name in parameters, name in saved, converted)
    print(f"{name:8} {table[name][0]!s:11} {table[name][1]!s:11} {converted}")
assert table["buffer"] == (False, True, True)
assert table["temp"] == (False, False, True)
assert table["plain"] == (False, False, False)

# 登记之后，给同名属性赋张量仍是缓冲区；赋别的东西报错
model.buffer = torch.zeros(3)
assert "buffer" in dict(model.named_buffers())
try:
    model.buffer = 3
except TypeError as error:
    print("TypeError:", error)

# 解冻整个模块只影响参数，缓冲区仍不要梯度
assert not model.requires_grad_(True).buffer.requires_grad

# 检查点里多一个、少一个持久缓冲区，严格加载都会报错
for broken in (
    {k: v for k, v in saved.items() if k != "buffer"},
    saved | {"temp": torch.ones(2)},
):
    try:
        Holder().load_state_dict(broken)
        raise AssertionError
    except RuntimeError as error:
        print(str(error).splitlines()[1].strip())
