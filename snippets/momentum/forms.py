"""动量的三种写法与 torch 对照，以及恒定梯度下的 1/(1-mu) 倍放大。"""

import torch

mu, lr = 0.9, 0.01
curvature = torch.tensor([1.0, 20.0], dtype=torch.float64)


def run(rates, form):
    """在 0.5 * sum(curvature * w^2) 上从 (1, 1) 出发，返回终点。"""
    w, v = torch.ones(2, dtype=torch.float64), torch.zeros(2, dtype=torch.float64)
    for lr in rates:
        g = curvature * w
        scale = {"inside": lr, "average": 1 - mu}.get(form, 1.0)
        v = mu * v + scale * g
        step = g + mu * v if form == "nesterov" else v
        w = w - step * (1.0 if form == "inside" else lr)
    return w


def run_torch(**options):
    w = torch.ones(2, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr, momentum=mu, **options)
    for _ in range(30):
        w.grad = curvature * w.detach()
        optimizer.step()
    return w.detach()


flat = [lr] * 30
assert torch.allclose(run(flat, "torch"), run_torch())
assert torch.allclose(run(flat, "nesterov"), run_torch(nesterov=True))
assert torch.allclose(run(flat, "torch"), run(flat, "inside"))
assert torch.allclose(run(flat, "torch"), run([10 * lr] * 30, "average"))

drop, size = [lr] * 10 + [lr / 10], {}  # 第 11 步起学习率降到十分之一
for form in ("torch", "inside"):
    size[form] = (run(drop, form) - run(drop[:10], form))[0].abs()
    print(f"{form:6}  first step after the drop moves w1 by {size[form]:.4f}")
assert size["inside"] > 8 * size["torch"]

v, ratio = 0.0, []
for _ in range(50):  # 梯度恒为 1
    v = mu * v + 1
    ratio.append(v)
print("constant gradient 1, v after 1, 5, 20, 50 steps:", end=" ")
print(*(f"{ratio[t - 1]:.2f}" for t in (1, 5, 20, 50)))
assert abs(ratio[-1] - 1 / (1 - mu)) < 0.06
