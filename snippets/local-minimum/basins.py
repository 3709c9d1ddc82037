"""同一条曲线，起点和学习率不同，梯度下降落进不同的极小值。"""

import matplotlib.pyplot as plt
import torch


def f(x):
    """两个极小值：左边的低，右边的高。"""
    return x**4 - 2 * x**2 + 0.5 * x


def descend(start, lr, function=f, steps=200):
    """梯度下降，返回依次经过的位置。"""
    x, path = torch.tensor(start, dtype=torch.float64, requires_grad=True), [start]
    for _ in range(steps):
        (grad,) = torch.autograd.grad(function(x), x)
        x = (x - lr * grad).detach().requires_grad_()
        path.append(x.item())
    return path


grid = torch.linspace(-1.7, 1.7, 300, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(grid, f(grid))
end = {}
for start, lr in ((-1.6, 0.02), (0.1, 0.02), (0.2, 0.02), (1.6, 0.02), (1.6, 0.15)):
    end[start, lr] = x = descend(start, lr)[-1]
    print(f"start {start:4}  lr {lr:.2f}  ends at {x:+.3f}  loss {f(x):+.3f}")
    if lr == 0.02:
        color = "C1" if x < 0 else "C3"
        ax.plot([start, x], [f(start), f(x)], "o:", color=color)
        ax.plot(x, f(x), "*", ms=12, color=color)
assert end[0.1, 0.02] < 0 < end[0.2, 0.02]  # 起点差 0.1，终点分居两侧
assert end[1.6, 0.15] < 0 < end[1.6, 0.02]  # 起点相同，学习率大的越过了山头

# 0.5 处的导数指向右边，全局最小值却在左边；学习率太大时每一步都在上升
slope = 4 * 0.5**3 - 4 * 0.5 + 0.5
losses = [w**2 for w in descend(1.0, 1.1, lambda w: w**2, steps=2)]
print(f"slope at 0.5: {slope}   w^2 with lr 1.1:", *(f"{v:.2f}" for v in losses))
assert slope < 0 and losses == sorted(losses)
ax.set(xlabel="x", ylabel="f(x)")
plt.show()
