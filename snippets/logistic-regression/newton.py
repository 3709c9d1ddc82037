"""逻辑回归：梯度是 Xᵀ(p - y)/n，损失是凸的，牛顿法几步就到最优；边界是直线。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

torch.manual_seed(0)
n = 200
y = (torch.arange(n) % 2).double()
points = torch.randn(n, 2, dtype=torch.float64) + 1.5 * y[:, None]  # 两团高斯
x = torch.cat([points, torch.ones(n, 1, dtype=torch.float64)], dim=1)

w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
for step in range(8):
    loss = bce(x @ w, y)
    (auto,) = torch.autograd.grad(loss, w)
    with torch.no_grad():
        p = torch.sigmoid(x @ w)
        grad = x.T @ (p - y) / n
        hessian = x.T @ (x * (p * (1 - p))[:, None]) / n
        assert torch.allclose(grad, auto)
        assert torch.linalg.eigvalsh(hessian).min() > 0  # 半正定：损失是凸的
        if step < 4:
            print(f"step {step}  loss {loss:.4f}  |gradient| {grad.norm():.0e}")
        w -= torch.linalg.solve(hessian, grad)
print(f"after 8 steps |gradient| < 1e-9: {(grad.norm() < 1e-9).item()}")
assert grad.norm() < 1e-9
print(f"mean of p {p.mean():.4f}, share of positives {y.mean():.4f}")
assert abs(p.mean() - y.mean()) < 1e-9  # 有偏置时，最优解处两者相等

w = w.detach()
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.scatter(*points[y == 0].T, s=12, label="label 0")
ax.scatter(*points[y == 1].T, s=12, marker="^", label="label 1")
t = torch.linspace(-2.5, 4, 2)
for level in (0.1, 0.5, 0.9):  # w·x + b = logit(level) 是平行的直线
    line = (torch.logit(torch.tensor(level)) - w[2] - w[0] * t) / w[1]
    ax.plot(t, line, "k-" if level == 0.5 else "k:", label=f"p = {level}")
ax.set(xlabel="x1", ylabel="x2", ylim=(-3, 5))
ax.legend(loc="upper right", fontsize="small")
plt.show()
