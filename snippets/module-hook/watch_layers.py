"""不改模型代码，用前向钩子看每层激活、用反向钩子看每层梯度：权重太大时约一半的 tanh 饱和。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(512, 100)
depth = 8
fig, axes = plt.subplots(1, 2, figsize=(6, 3), layout="constrained")
last = {}
for gain in (0.5, 1.0, 3.0):
    layers = [m for _ in range(depth) for m in (nn.Linear(100, 100), nn.Tanh())]
    model = nn.Sequential(*layers)
    saturated, size, handles = [], [], []

    def after(module, args, output, saturated=saturated):
        saturated.append((output.abs() > 0.95).float().mean().item())

    def backward(module, grad_input, grad_output, size=size):
        size.append(grad_output[0].norm().item())

    for module in model:
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=gain / 10)  # gain / sqrt(100)
            nn.init.zeros_(module.bias)
        else:
            handles.append(module.register_forward_hook(after))
            handles.append(module.register_full_backward_hook(backward))
    model(x).pow(2).mean().backward()
    for handle in handles:
        handle.remove()
    model(x)  # 已经摘掉，不再记录
    assert len(saturated) == len(size) == depth
    size.reverse()  # 反向从最后一层开始
    last[gain] = saturated[-1]
    print(f"gain {gain}: saturated in layer {depth} {saturated[-1]:.2f}, ", end="")
    print(f"gradient layer 1 / layer {depth} {size[0] / size[-1]:.0e}")
    axes[0].plot(range(1, depth + 1), saturated, "o-", label=f"gain {gain}")
    axes[1].semilogy(range(1, depth + 1), size, "o-", label=f"gain {gain}")

assert last[0.5] == last[1.0] == 0 < 0.3 < last[3.0]
axes[0].set(xlabel="layer", ylabel="share of |tanh| > 0.95")
axes[1].set(xlabel="layer", ylabel="gradient norm at the output")
axes[0].legend()
plt.show()
