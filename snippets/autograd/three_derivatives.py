"""差分要在截断误差和舍入误差之间挑步长；自动微分没有步长，误差就是舍入。"""

import math

import matplotlib.pyplot as plt
import torch


def f(x):
    return torch.exp(torch.sin(x) * x)


point = 1.0
exact = math.exp(math.sin(point) * point) * (math.sin(point) + point * math.cos(point))
x = torch.tensor(point, dtype=torch.float64, requires_grad=True)
f(x).backward()
auto = abs(x.grad.item() - exact) / exact

steps = torch.logspace(-14, -1, 105, dtype=torch.float64)
with torch.no_grad():
    forward = (f(x + steps) - f(x)) / steps
    central = (f(x + steps) - f(x - steps)) / (2 * steps)
errors = {"forward difference": forward, "central difference": central}

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, estimate in errors.items():
    errors[name] = error = (estimate - exact).abs() / exact
    best = error.argmin()
    print(f"{name}: best {error[best]:.0e} at h = {steps[best]:.0e}")
    ax.loglog(steps, error, label=name)
print(f"autograd: below 1e-15: {auto < 1e-15}")
eps = torch.finfo(torch.float64).eps
ax.axhline(eps, color="C2", linestyle="--", label="float64 eps")
ax.set(xlabel="step h", ylabel="relative error")
ax.legend()
plt.show()
assert auto < 1e-15 and 100 * auto < errors["central difference"].min()
for error in errors.values():  # 两头都比中间差
    assert error[0] > 100 * error.min() and error[-1] > 100 * error.min()
