"""各种浮点类型的范围：超出上限得 inf，小于下限得 0；整数溢出则悄悄绕回。"""

import math

import torch

print("dtype          max   smallest normal   smallest > 0   exp overflows above")
for dtype in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
    info = torch.finfo(dtype)
    tiny = info.smallest_normal * info.eps  # 最小的次正规数
    name, top = str(dtype)[6:], math.log(info.max)
    print(
        f"{name:8} {info.max:9.2e} {info.smallest_normal:17.1e} {tiny:14.1e} {top:21.1f}"
    )
    assert torch.tensor(tiny, dtype=dtype) > 0
    assert torch.tensor(tiny, dtype=torch.float64).mul(0.49).to(dtype) == 0
    assert torch.tensor(info.max, dtype=dtype).mul(2).isinf()

half = torch.tensor(300.0, dtype=torch.float16)
print("float16:  300 * 300 =", (half * half).item())
big = torch.tensor(256.0, dtype=torch.bfloat16)
print(
    "bfloat16: 300 * 300 =",
    (half.bfloat16() ** 2).item(),
    "  256 + 1 =",
    (big + 1).item(),
)
assert (half * half).isinf() and big + 1 == 256  # 范围大，有效数字却少

eight = torch.tensor([127], dtype=torch.int8)
print("int8:     127 + 1 =", (eight + 1).item())
large = torch.tensor([2**31 - 1], dtype=torch.int32)
print("int32:    (2^31 - 1) + 1 =", (large + 1).item())
assert (eight + 1).item() == -128 and (large + 1).item() == -(2**31)

# eps 也要看类型：1e-8 在 float16 里就是 0，挡不住除以零
zero = torch.zeros(1, dtype=torch.float16)
eps = torch.tensor(1e-8, dtype=torch.float16)
print(
    "float16:  1e-8 =", eps.item(), "  0 / (0 + 1e-8) =", (zero / (zero + eps)).item()
)
assert eps == 0 and (zero / (zero + eps)).isnan()
