"""sigmoid 输出配均方误差：错得自信时梯度消失，交叉熵不会。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

z = torch.linspace(-10, 10, 401, dtype=torch.float64, requires_grad=True)
one = torch.ones_like(z)
losses = {
    "BCE": bce(z, one, reduction="none"),
    "MSE": (z.sigmoid() - one) ** 2,
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, loss in losses.items():
    (g,) = torch.autograd.grad(loss.sum(), z)
    print(f"{name}: gradient at logit -10: {g[0]:.5f}   at 0: {g[200]:.3f}")
    ax.plot(z.detach(), -g, label=f"sigmoid + {name}")
    if name == "MSE":
        assert torch.allclose(
            g, 2 * (z.sigmoid() - 1) * z.sigmoid() * (1 - z.sigmoid())
        )
ax.set(xlabel="logit (target 1)", ylabel="size of the gradient")
ax.legend()


def steps_until_right(loss, start, lr=1.0, limit=5000):
    """梯度下降，直到 logit 过 0；超过 limit 步就放弃。"""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    for step in range(limit):
        if w > 0:
            return step
        (g,) = torch.autograd.grad(loss(w), w)
        w = (w - lr * g).detach().requires_grad_()
    return None


target = torch.ones((), dtype=torch.float64)
for start in (-2.0, -5.0, -10.0):
    a = steps_until_right(lambda w: bce(w, target), start)
    b = steps_until_right(lambda w: (w.sigmoid() - 1) ** 2, start)
    print(f"from {start:5.1f}: BCE {a} steps, MSE {b or 'more than 5000'}")
assert a < 20 and b is None
plt.show()
