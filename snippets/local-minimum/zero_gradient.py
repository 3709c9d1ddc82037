"""梯度为 0 的点：二阶导数有时分得清极小、极大和鞍点，有时分不清。"""

import torch
from torch.autograd.functional import hessian, jacobian

functions = {
    "x^2 + y^2": lambda p: p[0] ** 2 + p[1] ** 2,
    "x^2 - y^2": lambda p: p[0] ** 2 - p[1] ** 2,
    "x^2 + y^4": lambda p: p[0] ** 2 + p[1] ** 4,
    "x^2 + y^3": lambda p: p[0] ** 2 + p[1] ** 3,
    "x^2": lambda p: p[0] ** 2 + 0 * p[1],
}
torch.manual_seed(0)
near = 0.01 * torch.randn(2, 10000, dtype=torch.float64)  # 原点附近的一万个点
origin = torch.zeros(2, dtype=torch.float64)
verdict = {}
for name, f in functions.items():
    assert jacobian(f, origin).norm() == 0  # 五个函数在原点的梯度都是 0
    low, high = torch.linalg.eigvalsh(hessian(f, origin)).tolist()
    verdict[name] = bool((f(near) >= f(origin)).all())
    print(
        f"{name:10} curvatures {low:+.0f} {high:+.0f}   local minimum: {verdict[name]}"
    )
assert list(verdict.values()) == [True, False, True, False, True]


# 沿着每条过原点的直线看都是极小值，原点却不是极小值
def g(x, y):
    return (y - x**2) * (y - 3 * x**2)


t = torch.linspace(-1e-3, 1e-3, 2001, dtype=torch.float64)
for angle in torch.linspace(0, torch.pi, 181, dtype=torch.float64):
    assert (g(t * angle.cos(), t * angle.sin()) >= 0).all()
below = g(t, 2 * t**2)  # 沿抛物线 y = 2x² 走
print(
    f"minimum along 181 lines, but along y = 2x^2 all below 0: {(below[t != 0] < 0).all()}"
)
assert (below[t != 0] < 0).all()
