"""梯度沿细胞状态往回传：遗忘门的偏置决定能传多远，LSTM 并不自动解决梯度消失。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
n, d, h, runs = 100, 8, 32, 10


def reach(kind, bias=0.0):
    """各步输入对最后一步隐状态的影响（梯度范数），以最后一步为 1；取几何平均。"""
    total = torch.zeros(n, dtype=torch.float64)
    for _ in range(runs):
        net = getattr(nn, kind)(d, h).double()
        if kind == "LSTM":
            with torch.no_grad():
                net.bias_ih_l0[h : 2 * h] = bias  # 第二块是遗忘门
                net.bias_hh_l0[h : 2 * h] = 0.0
        x = torch.randn(n, d, dtype=torch.float64, requires_grad=True)
        net(x)[0][-1].sum().backward()
        norms = x.grad.norm(dim=1)
        total += (norms / norms[-1]).log() / runs
    return total.exp()


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
curves = {"RNN": reach("RNN")}
for bias in (0.0, 1.0, 5.0):
    curves[f"LSTM, forget bias {bias:g}"] = reach("LSTM", bias)
for name, curve in curves.items():
    print(f"{name:22} 20 steps back {curve[-21]:.0e}  99 steps back {curve[0]:.0e}")
    ax.semilogy(range(-n + 1, 1), curve, label=name)
ax.set(
    xlabel="step, relative to the last", ylabel="influence on last h", ylim=(1e-35, 10)
)
ax.legend(loc="lower right")

rnn, zero, one, five = curves.values()
assert zero[0] < 1e-15 and five[0] > 1e-2
assert rnn[-21] < 1e-3 and zero[-21] < one[-21] < five[-21]
plt.show()
