"""tanh 是拉伸平移过的 sigmoid：2 sigmoid(2x) - 1；原点处陡四倍，饱和也更早。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-5, 5, 1001, dtype=torch.float64, requires_grad=True)
y, s = torch.tanh(x), torch.sigmoid(x)
(dy,) = torch.autograd.grad(y.sum(), x)
(ds,) = torch.autograd.grad(s.sum(), x)
assert torch.allclose(y, 2 * torch.sigmoid(2 * x) - 1)
assert torch.allclose(torch.tanh(-x), -y)
assert torch.allclose(dy, 1 - y**2)
print("tanh(x) = 2 sigmoid(2x) - 1: True")

for i in (500, 600, 700, 800):  # x = 0, 1, 2, 3
    print(f"x = {x[i].abs():.0f}  slope: tanh {dy[i]:.4f}  sigmoid {ds[i]:.4f}")
assert dy[500] == 1 and ds[500] == 0.25 and dy[800] < ds[800]

big = torch.tensor(100.0)  # float32：exp(100) 溢出成 inf
naive = (big.exp() - (-big).exp()) / (big.exp() + (-big).exp())
print(f"at x = 100: by the formula {naive:.0f}, torch.tanh {torch.tanh(big):.0f}")
assert naive.isnan() and torch.tanh(big) == 1

scaled = 1.7159 * torch.tanh(torch.tensor(2 / 3)).item()
print(f"1.7159 tanh(2/3) = {scaled:.3f}")

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
grid = x.detach()
for name, value, slope in (("tanh", y, dy), ("sigmoid", s, ds)):
    axes[0].plot(grid, value.detach(), label=name)
    axes[1].plot(grid, slope, label=name)
axes[0].set(xlabel="x", ylabel="value")
axes[1].set(xlabel="x", ylabel="derivative")
axes[0].legend()
plt.show()
