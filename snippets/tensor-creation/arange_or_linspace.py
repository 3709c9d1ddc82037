"""小数步长的 arange 可能多出一个元素；linspace 由元素个数决定，不会。"""

import math
import warnings

import torch

# arange 的长度是 ceil((终点 - 起点) / 步长)，用双精度算，差一个末位就多一个元素
print("(1.3 - 1) / 0.1 =", (1.3 - 1) / 0.1, " ceil:", math.ceil((1.3 - 1) / 0.1))
for code, made in {
    "arange(1, 1.3, 0.1)  ": torch.arange(1, 1.3, 0.1),
    "arange(0, 0.3, 0.1)  ": torch.arange(0, 0.3, 0.1),
    "linspace(1, 1.3, 4)  ": torch.linspace(1, 1.3, 4),
    "1 + 0.1 * arange(3)  ": 1 + 0.1 * torch.arange(3),
}.items():
    print(code, [round(v, 4) for v in made.tolist()])

extra = 0
for n in range(1, 201):  # 想要 n 个数：0, 0.1, ..., 0.1 (n - 1)
    made = torch.arange(0, n * 0.1, 0.1)
    assert len(made) == math.ceil(n * 0.1 / 0.1) and len(made) - n in (0, 1)
    extra += len(made) - n
    assert len(torch.linspace(0, 0.1 * (n - 1), n)) == n
print(f"arange(0, n * 0.1, 0.1), n = 1..200: one too many in {extra} cases")
assert extra > 0

# 一组张量合成一个用 stack；torch.tensor 只收单个数的张量，而且不连图
parts = [torch.ones(2), torch.zeros(2)]
try:
    torch.tensor(parts)
    raise AssertionError("should fail")
except ValueError as error:
    print("tensor([t1, t2]):", error)
print("stack([t1, t2]):", tuple(torch.stack(parts).shape))
scalars = [torch.tensor(1.0, requires_grad=True)] * 2
print("keeps the graph: stack", torch.stack(scalars).requires_grad, end="")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    copied = torch.tensor(scalars)
print(", tensor([s1, s2])", copied.requires_grad, " warns:", len(caught) > 0)
assert torch.stack(scalars).requires_grad and not copied.requires_grad
assert copied.tolist() == [1, 1] and caught
