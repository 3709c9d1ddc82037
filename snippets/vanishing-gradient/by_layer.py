"""20 层网络里各层权重的梯度范数：sigmoid 往浅层逐层缩小，几种补救各不相同。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import batch_norm, layer_norm

torch.manual_seed(0)
depth, width = 20, 64
x = torch.randn(128, width, dtype=torch.float64)


nets = {  # 名字: (权重标准差乘 √宽度, 一层的前向函数，z 是加权和，h 是这一层的输入)
    "sigmoid": (1, lambda z, h: torch.sigmoid(z)),
    "sigmoid + layer norm": (1, lambda z, h: torch.sigmoid(layer_norm(z, [width]))),
    "sigmoid + batch norm": (
        1,
        lambda z, h: torch.sigmoid(batch_norm(z, None, None, training=True)),
    ),
    "sigmoid + skip": (1, lambda z, h: h + torch.sigmoid(z)),
    "tanh": (1, lambda z, h: torch.tanh(z)),
    "relu, He": (2**0.5, lambda z, h: torch.relu(z)),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ratio = {}
for name, (gain, step) in nets.items():
    w = torch.randn(depth, width, width, dtype=torch.float64) * gain / width**0.5
    w.requires_grad_()
    h = x
    for l in range(depth):
        h = step(h @ w[l], h)
    ((h.mean(1) - 1) ** 2).mean().backward()
    norms = w.grad.flatten(1).norm(dim=1)
    ratio[name] = (norms[0] / norms[-1]).item()
    print(f"{name:20}  first / last layer {ratio[name]:8.0e}")
    ax.semilogy(range(1, depth + 1), norms, label=name)

assert ratio["sigmoid"] < 1e-9 and ratio["sigmoid + layer norm"] < 1e-6
assert min(list(ratio.values())[2:]) > 0.01
ax.set(xlabel="layer", ylabel="gradient norm", xticks=[1, 5, 10, 15, 20])
ax.legend(fontsize="small", loc="lower right", ncols=2)
plt.show()
