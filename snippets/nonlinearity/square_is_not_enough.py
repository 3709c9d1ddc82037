"""非线性也分种类：用 z 的平方作激活，一个隐藏层再宽也只是二次多项式，ReLU 却越宽越准。"""

import torch

torch.manual_seed(0)
x = torch.linspace(-3, 3, 200, dtype=torch.float64)[:, None]
y = torch.cos(2 * x)
a = torch.cat([x**2, x, torch.ones_like(x)], dim=1)
quadratic = ((a @ torch.linalg.lstsq(a, y).solution - y) ** 2).mean().item()
print(f"best quadratic polynomial      {quadratic:.3f}")

loss = {}
for name, f in {"z**2": torch.square, "ReLU": torch.relu}.items():
    for width in (10, 100):
        # 隐藏层随机固定，输出层用最小二乘取最优
        w = torch.randn(1, width, dtype=torch.float64)
        b = 3 * torch.randn(width, dtype=torch.float64)
        h = torch.cat([f(x @ w + b), torch.ones_like(x)], dim=1)
        fit = h @ torch.linalg.lstsq(h, y, driver="gelsd").solution
        loss[name, width] = ((fit - y) ** 2).mean().item()
        print(f"{name}, {width:3} hidden units        {loss[name, width]:.3f}")

assert abs(loss["z**2", 100] - quadratic) < 1e-6
assert abs(loss["z**2", 10] - quadratic) < 1e-6
assert loss["ReLU", 100] < 0.02 < quadratic / 10
