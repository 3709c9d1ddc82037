"""手写 sqrt(sum(x**2)) 的两个坑：零向量处梯度是 nan，半精度下平方先溢出；库函数也有界限。"""

import torch


def naive_norm(x):
    return (x**2).sum().sqrt()


def gradient(function, values):
    x = torch.tensor(values, requires_grad=True)
    function(x).backward()
    return x.grad


functions = {
    "naive sqrt ": naive_norm,
    "vector_norm": torch.linalg.vector_norm,
    "squared    ": lambda x: (x**2).sum(),
}
for name, function in functions.items():
    small = gradient(function, [3.0, -4.0])
    zero = gradient(function, [0.0, 0.0])
    print(f"{name}  grad at (3, -4): ({small[0]:.1f}, {small[1]:.1f})", end="   ")
    print(f"at (0, 0): ({zero[0]:.1f}, {zero[1]:.1f})")

assert gradient(naive_norm, [0.0, 0.0]).isnan().all()
assert (gradient(torch.linalg.vector_norm, [0.0, 0.0]) == 0).all()

half = torch.full((100,), 300.0, dtype=torch.float16)  # 真值 300 * sqrt(100) = 3000
print(f"float16  naive {naive_norm(half):.0f}", end="   ")
print(f"vector_norm {torch.linalg.vector_norm(half):.0f}")
assert naive_norm(half).isinf() and torch.linalg.vector_norm(half) == 3000

large = torch.full((100,), 7000.0, dtype=torch.float16)  # 真值 70000 > 65504
wide = torch.linalg.vector_norm(large, dtype=torch.float32)
print(f"float16  vector_norm {torch.linalg.vector_norm(large):.0f}", end="   ")
print(f"with dtype=float32 {wide:.0f}")
assert torch.linalg.vector_norm(large).isinf() and wide == 70000
