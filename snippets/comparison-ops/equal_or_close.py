"""eq 逐个比，equal 整体比，allclose 按容差比；手算的容差与它一致。"""

import torch

a = torch.tensor([1.0, 2.0, float("nan")])
print("a == a:", (a == a).tolist(), "  equal(a, a):", torch.equal(a, a))
assert (a == a).tolist() == [True, True, False] and not torch.equal(a, a)


def close(x, y, rtol=1e-5, atol=1e-8):
    """|x - y| <= atol + rtol * |y|，右边只用第二个参数的大小。"""
    return ((x - y).abs() <= atol + rtol * y.abs()).all().item()


def double(value):
    return torch.tensor(value, dtype=torch.float64)


cases = [
    ("0.1 + 0.2 and 0.3", double(0.1) + double(0.2), double(0.3), {}),
    ("1e-9 and 9e-9", double(1e-9), double(9e-9), {}),
    ("1e-9 and 9e-9, atol 0", double(1e-9), double(9e-9), {"atol": 0.0}),
    ("1.0 and 1.1, rtol 0.095", double(1.0), double(1.1), {"rtol": 0.095}),
    ("1.1 and 1.0, rtol 0.095", double(1.1), double(1.0), {"rtol": 0.095}),
]
for name, x, y, tolerance in cases:
    answer = torch.allclose(x, y, **tolerance)
    assert answer == close(x, y, **tolerance)
    print(f"{name:24} == {(x == y).item()!s:6} allclose {answer}")

# 形状：equal 要求相同，allclose 会先广播
column, row = torch.ones(2, 1), torch.ones(3)
print("shapes (2, 1) and (3,): equal", torch.equal(column, row), end="")
print("  allclose", torch.allclose(column, row))
# 比较的结果是布尔张量，梯度到此为止
p = torch.tensor([0.3, 0.7], requires_grad=True)
print("dtype", (p > 0.5).dtype, "  requires_grad", (p > 0.5).requires_grad)
assert not (p > 0.5).requires_grad
