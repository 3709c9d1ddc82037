"""协变量偏移：模型设定错误时，按密度比加权才对准测试区域；设定正确时不必加权。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
source = torch.distributions.Normal(-0.5, 0.5)
target = torch.distributions.Normal(0.3, 0.4)


def labels(x):
    return x**3 - x + 0.1 * torch.randn_like(x)  # P(y|x) 两边相同


x = source.sample((300,)).double()
new = target.sample((20_000,)).double()
y, new_y = labels(x), labels(new)
weight = (target.log_prob(x) - source.log_prob(x)).exp()
effective = (weight.sum() ** 2 / (weight**2).sum()).item()
print(f"effective sample size {effective:.0f} of {len(x)}")

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, y, ".", ms=3, label="training")
ax.plot(new[:300], new_y[:300], ".", ms=3, label="test")
grid = torch.linspace(-1.5, 1.5, 100, dtype=torch.float64)
error = {}
for degree, name in ((1, "line"), (3, "cubic")):
    powers = torch.arange(degree + 1)
    for kind, w in (("plain", torch.ones_like(x)), ("weighted", weight)):
        a = x[:, None] ** powers * w.sqrt()[:, None]
        coef = torch.linalg.lstsq(a, y * w.sqrt()).solution
        error[name, kind] = ((new[:, None] ** powers @ coef - new_y) ** 2).mean().item()
        print(f"{name:5} {kind:8}  test error {error[name, kind]:.3f}")
        if degree == 1:
            ax.plot(grid, grid[:, None] ** powers @ coef, label=f"{kind} line")
assert error["line", "weighted"] < error["line", "plain"] / 2
assert max(error["cubic", "plain"], error["cubic", "weighted"]) < 0.05
ax.set(xlabel="x", ylabel="y", ylim=(-1.5, 1.5))
ax.legend(fontsize=8, ncols=2)
plt.show()
