"""信号经过 30 层之后的均方根：方差与宽度、激活函数相配的初始化才大致保持。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
width, depth = 256, 30
x = torch.randn(512, width, dtype=torch.float64)


def spread(act, init):
    """返回每一层激活值的均方根。"""
    h, rms = x, []
    for _ in range(depth):
        w = torch.empty(width, width, dtype=torch.float64)
        init(w)
        h = act(h @ w.T)
        rms.append(h.pow(2).mean().sqrt().item())
    return rms


cases = {
    "relu, std 0.01": (torch.relu, lambda w: nn.init.normal_(w, std=0.01)),
    "relu, Xavier": (torch.relu, nn.init.xavier_normal_),
    "relu, He": (
        torch.relu,
        lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu"),
    ),
    "tanh, Xavier": (torch.tanh, nn.init.xavier_normal_),
    "relu, std 1": (torch.relu, nn.init.normal_),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
last = {}
for name, (act, init) in cases.items():
    rms = spread(act, init)
    last[name] = rms[-1]
    print(f"{name:15}  layer 1: {rms[0]:6.2f}   layer {depth}: {rms[-1]:6.0e}")
    ax.semilogy(range(1, depth + 1), rms, label=name)

assert last["relu, std 0.01"] < 1e-20 and last["relu, std 1"] > 1e20
assert last["relu, Xavier"] < 1e-3 and 0.3 < last["relu, He"] < 3
assert last["tanh, Xavier"] > 0.05
ax.set(xlabel="layer", ylabel="RMS of activations")
ax.legend(fontsize="small")
plt.show()
