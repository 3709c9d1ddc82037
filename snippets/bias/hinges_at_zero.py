"""没有偏置，直线必过原点，ReLU 的折点都挤在 0；有偏置，折点才能放到需要的地方。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-3, 3, 121, dtype=torch.float64)
y = torch.cos(x) + 1
one = torch.ones_like(x)
knots = torch.arange(-3, 3, dtype=torch.float64)  # 6 个折点：-3 到 2

features = {
    "line, no bias": x[:, None],
    "line, bias": torch.stack([x, one], dim=1),
    # 没有偏置时，宽度再大，隐藏单元也只有 relu(x) 与 relu(-x) 两种形状
    "ReLU, no bias": torch.relu(x[:, None] * torch.tensor([1.0, -1.0])),
    "ReLU, bias": torch.cat([torch.relu(x[:, None] - knots), one[:, None]], dim=1),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, y, "k--", label="cos x + 1")
error, at_zero = {}, {}
for name, a in features.items():
    fit = a @ torch.linalg.lstsq(a, y[:, None]).solution[:, 0]  # 最小二乘：最好的拟合
    error[name] = ((fit - y) ** 2).mean().item()
    at_zero[name] = fit[60].item()  # x[60] = 0
    print(f"{name:14} mean squared error {error[name]:.3f}  f(0) = {at_zero[name]:.2f}")
    if "ReLU" in name:
        ax.plot(x, fit, label=name)

assert abs(x[60]) < 1e-12
assert abs(at_zero["line, no bias"]) < 1e-9 and abs(at_zero["ReLU, no bias"]) < 1e-9
assert error["ReLU, bias"] < 0.01 < 0.4 < error["ReLU, no bias"]
ax.set(xlabel="x", ylabel="f(x)")
ax.legend()
plt.show()
