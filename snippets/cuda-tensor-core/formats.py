"""在 CPU 上模拟 TF32：float32 的尾数舍入到 10 位，与 float16、bfloat16 对照。"""

import math

import torch


def round_mantissa(x, bits):
    """把 float32 舍入到 bits 位尾数（就近取偶），指数不变。"""
    drop = 23 - bits
    i = x.view(torch.int32)
    even = (i >> drop) & 1
    i = (i + (1 << (drop - 1)) - 1 + even) >> drop << drop
    return i.view(torch.float32)


torch.manual_seed(0)
x = torch.randn(100_000)
# 同一个函数取 7 位就是 bfloat16，取 10 位在正常范围内就是 float16
assert torch.equal(round_mantissa(x, 7), x.bfloat16().float())
normal = x[x.abs() > 2**-14]
assert torch.equal(round_mantissa(normal, 10), normal.half().float())

formats = {
    "float32": lambda t: t,
    "TF32": lambda t: round_mantissa(t, 10),
    "bfloat16": lambda t: t.bfloat16().float(),
    "float16": lambda t: t.half().float(),
}
pi, big, small = (torch.tensor([v]) for v in (math.pi, 1e5, 1e-8))
a, b = torch.randn(256, 256), torch.randn(256, 256)
exact = a.double() @ b.double()
print("format    pi         1e5        1e-8      matmul relative error")
errors = {}
for name, cast in formats.items():
    # 只把输入舍入，乘加仍用 float32：与 Tensor Core 的混合精度同一思路
    error = ((cast(a) @ cast(b)).double() - exact).norm() / exact.norm()
    errors[name] = error.item()
    print(f"{name:9} {cast(pi).item():.7f}  {cast(big).item():9.3g}", end="")
    shown = "below 1e-6" if error < 1e-6 else f"{error:.1e}"  # 末几位随机器而变
    print(f"  {cast(small).item():8.1e}  {shown}")
assert errors["float32"] < 1e-6 < errors["TF32"] < 1e-3 < errors["bfloat16"]
assert abs(errors["TF32"] / errors["float16"] - 1) < 0.01
assert formats["float16"](big).isinf() and formats["float16"](small) == 0
