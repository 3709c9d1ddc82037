"""梯度的尺度中途变小：AdaGrad 记着旧的大梯度，步子再也大不起来；RMSProp 会忘掉。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
steps, change, lr = 2000, 500, 0.01
scale = torch.where(torch.arange(steps) < change, 10.0, 0.1)
gradients = scale * torch.randn(200, steps).abs()  # 200 个参数，梯度都为正


def step_sizes(optimizer_class, **options):
    """返回每一步的 移动距离 / 学习率，对 200 个参数取平均。"""
    w = torch.zeros(200, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr, **options)
    sizes = []
    for g in gradients.T:
        before = w.detach().clone()
        w.grad = g.clone()
        optimizer.step()
        sizes.append((w.detach() - before).abs().mean() / lr)
    return torch.stack(sizes)


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
last = {}
for name, sizes in (
    ("AdaGrad", step_sizes(torch.optim.Adagrad)),
    ("RMSProp", step_sizes(torch.optim.RMSprop)),
):
    last[name] = sizes[-100:].mean().item()
    before = sizes[change - 100 : change].mean()
    after = sizes[change : change + 100].mean()
    print(f"{name} before {before:.3f} after {after:.4f}  at end {last[name]:.4f}")
    ax.semilogy(sizes, label=name)
ax.axvline(change, color="C7", ls="--")
ax.set(xlabel="step", ylabel="step size / lr")
ax.legend()

assert last["RMSProp"] > 0.5 and last["AdaGrad"] < 0.01
plt.show()
