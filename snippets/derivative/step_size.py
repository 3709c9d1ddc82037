"""割线斜率逼近导数：步长 h 先让误差变小，再小下去误差反而变大。"""

import matplotlib.pyplot as plt
import torch

x = torch.tensor(1.0, dtype=torch.float64)
f = torch.sigmoid
exact = f(x) * (1 - f(x))  # sigmoid 的求导公式

leaf = x.clone().requires_grad_()
f(leaf).backward()
print(f"formula {exact:.8f}   autograd {leaf.grad:.8f}")
assert torch.isclose(leaf.grad, exact)

h = torch.logspace(-1, -13, 25, dtype=torch.float64)
forward = ((f(x + h) - f(x)) / h - exact).abs()
central = ((f(x + h) - f(x - h)) / (2 * h) - exact).abs()
print("     h   forward error   central error")
for i in (0, 2, 4, 6):  # 再往下，误差里的舍入误差因处理器而异
    print(f"{h[i]:.0e}         {forward[i]:.0e}           {central[i]:.0e}")

best_forward, best_central = h[forward.argmin()], h[central.argmin()]
print("forward is best between h = 1e-10 and 1e-6:", bool(1e-10 < best_forward < 1e-6))
print("central is best between h = 1e-6 and 1e-3:", bool(1e-6 < best_central < 1e-3))
print("central, h = 1e-13: error above 1e-5:", bool(central[-1] > 1e-5))
assert forward[2] > 10 * central[2]  # h = 0.01
assert central[-1] > 1e3 * central.min()  # h 过小，舍入误差占上风
assert 1e-10 < best_forward < 1e-6 < best_central < 1e-3
assert 1e-5 < central[-1] < 2e-2 and central.min() < 1e-9
# 截断误差的阶：h 缩小 10 倍，前者缩小约 10 倍，后者约 100 倍
assert 9 < forward[2] / forward[4] < 11 and 90 < central[2] / central[4] < 110

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.loglog(h, forward, "o-", ms=3, label="forward difference")
ax.loglog(h, central.clamp(min=1e-13), "s-", ms=3, label="central difference")
ax.invert_xaxis()
ax.set(xlabel="step h (smaller to the right)", ylabel="absolute error")
ax.legend()
plt.show()
