"""sigmoid 的恒等式与形状：权重管陡不陡，偏置管在哪里过 0.5。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-8, 8, 161, dtype=torch.float64, requires_grad=True)
s = torch.sigmoid(x)
(slope,) = torch.autograd.grad(s.sum(), x)

assert torch.allclose(s, 1 / (1 + torch.exp(-x)))
assert torch.allclose(torch.sigmoid(-x), 1 - s)  # 关于 (0, 0.5) 中心对称
assert torch.allclose(slope, s * (1 - s))
assert torch.allclose(torch.log(s / (1 - s)), x)  # 反函数是对数几率
assert torch.allclose(2 * torch.sigmoid(2 * x) - 1, torch.tanh(x))
two = torch.softmax(torch.stack([x, torch.zeros_like(x)]), dim=0)[0]
assert torch.allclose(two, s)  # 两类 softmax，另一类的分数是 0
print("six identities hold: True")

for value in (0.0, 2.0, 5.0, 8.0):
    p = torch.sigmoid(torch.tensor(value, dtype=torch.float64)).item()
    print(f"x = {value:.0f}  sigmoid {p:.4f}  slope {p * (1 - p):.4f}")

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid = x.detach()
for w, b in ((1, 0), (4, 0), (0.4, 0), (1, -4)):
    ax.plot(grid, torch.sigmoid(w * grid + b), label=f"w = {w}, b = {b}")
ax.axhline(0.5, color="gray", linewidth=0.8, linestyle=":")
ax.set(xlabel="x", ylabel="sigmoid(w x + b)")
ax.legend()
plt.show()
