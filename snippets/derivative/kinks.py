"""折点、阶梯、无穷大斜率：自动微分在这些点上给出的是什么。"""

import torch


def grad(f, at):
    """返回 f 在 at 处由自动微分给出的导数。"""
    x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    f(x).backward()
    return x.grad.item()


def one_sided(f, at, h=1e-6):
    """返回左、右割线的斜率。"""
    x = torch.tensor(at, dtype=torch.float64)
    return ((f(x) - f(x - h)) / h).item(), ((f(x + h) - f(x)) / h).item()


for name, f in (("relu", torch.relu), ("abs ", torch.abs)):
    left, right = one_sided(f, 0.0)
    print(f"{name} at 0: left {left:+.0f}, right {right:+.0f}, autograd {grad(f, 0.0)}")
    assert abs(left - right) > 0.9 and grad(f, 0.0) == 0

# x^3 在 0 处导数为 0，却不是极值
cube = torch.tensor([-0.1, 0.1]) ** 3
print("x^3 at 0: autograd", grad(lambda x: x**3, 0.0), " values", *cube.sign().tolist())
assert cube[0] < 0 < cube[1]

# 阶梯函数：导数几乎处处为 0，没有方向可走
print("round at 0.3: autograd", grad(torch.round, 0.3))
assert grad(torch.round, 0.3) == 0

# sqrt 在 0 处斜率无穷大；用 where 挡住它，梯度仍是 0 乘无穷大
print("sqrt at 0: autograd", grad(torch.sqrt, 0.0))
masked = grad(lambda x: torch.where(x > 0, x.sqrt(), torch.zeros_like(x)), 0.0)
safe = grad(lambda x: torch.where(x > 0, torch.where(x > 0, x, 1.0).sqrt(), x * 0), 0.0)
print(f"where(x > 0, sqrt(x), 0) at 0: autograd {masked}, input masked first {safe}")
assert masked != masked and safe == 0
