"""四种激活函数和它们的导数：sigmoid 的导数最大只有 1/4，十层连乘就小到百万分之一。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import gelu

functions = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "ReLU": torch.relu,
    "GELU": gelu,
}
x = torch.linspace(-5, 5, 1001, dtype=torch.float64, requires_grad=True)

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
largest = {}
print("for x from -5 to 5:")
for name, function in functions.items():
    y = function(x)
    (slope,) = torch.autograd.grad(y.sum(), x)  # 逐点的导数
    largest[name] = slope.max().item()
    print(
        f"{name:7}  output in [{y.min():5.2f}, {y.max():.2f}]"
        f"   largest slope {largest[name]:.2f}"
        f"   slope at -5 {slope[0].abs():.4f}"
    )
    axes[0].plot(x.detach(), y.detach(), label=name)
    axes[1].plot(x.detach(), slope)
print(f"sigmoid, ten layers at best: 0.25**10 = {0.25**10:.0e}")
assert abs(largest["sigmoid"] - 0.25) < 1e-6 and largest["GELU"] > 1.1

zero = torch.zeros(1, requires_grad=True)
torch.relu(zero).backward()
print(f"ReLU at exactly 0: torch uses slope {zero.grad.item():.0f}")

axes[0].set(xlabel="x", ylabel="activation", ylim=(-1.5, 3))
axes[1].set(xlabel="x", ylabel="derivative")
axes[0].legend()
plt.show()
