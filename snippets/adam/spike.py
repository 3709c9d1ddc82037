"""一个百倍的异常梯度之后：beta2 = 0.999 的步子几千步才恢复，0.95 只要一百多步。"""

import matplotlib.pyplot as plt
import torch

lr, spike, steps = 0.001, 200, 8000


def gradient(t):
    """梯度恒为 1，只有第 spike 步是 100。"""
    return 100.0 if t == spike else 1.0


def step_sizes(beta2, beta1=0.9):
    """返回每一步的 移动距离 / 学习率（步数从 1 数起）。"""
    m, v, sizes = 0.0, 0.0, [0.0]
    for t in range(1, steps):
        g = gradient(t)
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
        sizes.append(m / (1 - beta1**t) / (v / (1 - beta2**t)) ** 0.5)
    return sizes


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
recovered = {}
for beta2 in (0.999, 0.99, 0.95):
    sizes = step_sizes(beta2)
    w = torch.zeros(1, dtype=torch.float64, requires_grad=True)  # 与 torch 对照
    optimizer = torch.optim.Adam([w], lr=lr, betas=(0.9, beta2))
    for t in range(1, 301):
        w.grad = torch.full((1,), gradient(t), dtype=torch.float64)
        optimizer.step()
    assert abs(-w.item() / lr - sum(sizes[:301])) < 1e-5
    low = [t - spike for t in range(spike, steps) if sizes[t] < 0.9]
    recovered[beta2] = low[-1]
    print(f"beta2 {beta2:<5} at the spike {sizes[spike]:.2f}", end="  ")
    print(f"smallest after {min(sizes[spike:]):.2f}  below 0.9 until +{low[-1]}")
    ax.semilogx(range(1, steps - spike + 1), sizes[spike:], label=f"beta2 = {beta2}")
ax.set(xlabel="step, counted from the spike", ylabel="step size / lr")
ax.legend()
assert recovered[0.95] < 200 and 1000 < recovered[0.999] < steps - spike - 1
plt.show()
