"""真实的梯度：总梯度范数随深度怎样变化，取决于权重的尺度；tanh 网络也会爆炸。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
width, depths = 64, [2, 5, 10, 20, 30, 40]
x = torch.randn(256, width, dtype=torch.float64)
target = torch.randn(256, 1, dtype=torch.float64)


def gradient_norm(depth, act, gain):
    """权重标准差为 gain/√width 的网络，返回损失对全部权重的梯度范数。"""
    w = torch.randn(depth, width, width, dtype=torch.float64) * gain / width**0.5
    w.requires_grad_()
    h = x
    for l in range(depth):
        h = act(h @ w[l])
    ((h.mean(1, keepdim=True) - target) ** 2).mean().backward()
    return w.grad.norm().item()


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
last = []
for name, case in {
    "relu, gain 1      ": (torch.relu, 1.0),
    "relu, gain sqrt(2)": (torch.relu, 2**0.5),
    "relu, gain 2      ": (torch.relu, 2.0),
    "tanh, gain 4      ": (torch.tanh, 4.0),
}.items():
    norms = [gradient_norm(d, *case) for d in depths]
    last.append(norms[-1])
    print(f"{name}  depth 2: {norms[0]:6.2f}   depth 40: {norms[-1]:.0e}")
    ax.semilogy(depths, norms, "o-", label=name)

assert last[0] < 1e-3 and 1e-3 < last[1] < 1e3
assert last[2] > 1e6 and last[3] > 1e4
ax.set(xlabel="number of layers", ylabel="gradient norm")
ax.legend()
plt.show()
