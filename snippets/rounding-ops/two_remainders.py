"""两种取余只差在商怎么取整：remainder 用 floor，fmod 用 trunc。"""

import torch

a = torch.tensor([7, -7, 7, -7, -6])
b = torch.tensor([3, 3, -3, -3, 3])
quotient = {m: torch.div(a, b, rounding_mode=m) for m in ("floor", "trunc")}
rem, fmod = torch.remainder(a, b), torch.fmod(a, b)
assert torch.equal(rem, a - quotient["floor"] * b) and torch.equal(rem, a % b)
assert torch.equal(fmod, a - quotient["trunc"] * b)
assert torch.equal(quotient["floor"], a // b)
print("   a   b   a//b remainder   trunc  fmod")
for row in zip(a, b, quotient["floor"], rem, quotient["trunc"], fmod, strict=True):
    print("{:4}{:4}{:7}{:10}{:8}{:6}".format(*(v.item() for v in row)))
different = (rem != fmod).tolist()
assert different == ((a * b < 0) & (rem != 0)).tolist()  # 异号且除不尽

# 浮点的边界：余数本应小于 1，舍入后却等于 1
tiny = torch.remainder(torch.tensor(-1e-20, dtype=torch.float64), 1.0)
print("remainder(-1e-20, 1) =", tiny.item())
assert tiny == 1.0 == -1e-20 % 1.0

# 0.1 的二进制略大于 0.1：精确的商不到 10，先除再取整却是 10
one, tenth = torch.tensor(1.0), torch.tensor(0.1)
print(
    "1 // 0.1 =",
    (one // tenth).item(),
    "  floor(1 / 0.1) =",
    (one / tenth).floor().item(),
)
for name, zero in {"float": torch.tensor(0.0), "int": torch.tensor(0)}.items():
    try:
        print(f"{name}: 1 % 0 =", (torch.ones_like(zero) % zero).item())
    except RuntimeError as error:
        print(f"{name}: 1 % 0 raises {type(error).__name__}: {error}")
