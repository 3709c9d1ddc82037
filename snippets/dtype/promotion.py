"""类型提升：先比类别（布尔 < 整数 < 浮点 < 复数），同类别里 0 维张量和 Python 数让着有维度的。"""

import torch


def t(value, kind):
    return torch.tensor(value, dtype=getattr(torch, kind))


pairs = [
    ("int64 [n] + float16 [n]", t([1], "int64") + t([1], "float16")),
    ("float32 [n] + float64 [n]", t([1], "float32") + t([1], "float64")),
    ("float32 [n] + float64 0-d", t([1], "float32") + t(1, "float64")),
    ("int32 [n] + Python 0.5", t([1], "int32") + 0.5),
    ("float16 [n] + bfloat16 [n]", t([1], "float16") + t([1], "bfloat16")),
    ("uint8 [n] + int8 [n]", t([1], "uint8") + t([1], "int8")),
    ("int64 [n] / int64 [n]", t([1], "int64") / t([1], "int64")),
    ("uint8 [n].sum()", t([200, 100], "uint8").sum()),
]
for name, result in pairs:
    print(f"{name:27} -> {str(result.dtype).removeprefix('torch.')}")

# 提升只看类型不看数值：uint8 加 uint8 还是 uint8，超过 255 就绕回
wrapped = t([200], "uint8") + t([100], "uint8")
total = pairs[-1][1].item()
print("uint8: 200 + 100 =", wrapped.item(), "  sum of the two =", total)
assert wrapped.item() == (200 + 100) % 256 and total == 300

# to 不改原张量；原地运算不允许结果的类别比左边高
x = t([1], "int64")
x.to(torch.float32)
assert x.dtype == torch.int64
try:
    x += 0.5
except RuntimeError as error:
    print("x += 0.5:", error)
