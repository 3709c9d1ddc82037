"""按 Hoffmann 等（2022）发表的系数，同样的计算量怎样分给参数和数据。"""

import matplotlib.pyplot as plt
import torch

E, A, B, alpha, beta = 1.69, 406.4, 410.7, 0.34, 0.28


def loss(n, d):
    return E + A / n**alpha + B / d**beta


def optimum(c):
    """在 6ND = c 下最小化损失：对 N 求导令其为 0 得到的闭式解。"""
    g = (alpha * A / (beta * B)) ** (1 / (alpha + beta))
    n = g * (c / 6) ** (beta / (alpha + beta))
    return n, c / 6 / n


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid = torch.logspace(8, 12, 20_001, dtype=torch.float64)
for c in (1e21, 1e22, 1e23, 5.76e23):
    curve = loss(grid, c / 6 / grid)
    n, d = optimum(c)
    assert abs(grid[curve.argmin()] / n - 1) < 1e-3  # 与网格搜索一致
    print(f"C {c:.2e}: N {n:.1e}, D {d:.1e}, D/N {d / n:4.0f}, loss {loss(n, d):.3f}")
    ax.semilogx(grid, curve, label=f"C = {c:.2g}")
    ax.plot(n, loss(n, d), "k.")
ax.set(xlabel="parameters N", ylabel="predicted loss", ylim=(1.85, 2.6))
ax.legend()

models = {"280B, 0.3T tokens": (280e9, 300e9), "70B, 1.4T tokens": (70e9, 1.4e12)}
for name, (n, d) in models.items():
    print(f"{name:17} C {6 * n * d:.1e}  loss {loss(n, d):.3f}")
    ax.plot(n, loss(n, d), "x", color="C3")
big, small = (loss(*m) for m in models.values())
assert small < big  # 计算量相近，小模型多喂数据更好
ten = optimum(1e23)[0] / optimum(1e22)[0]
print(f"10 x compute: N x {ten:.2f}, D x {10 / ten:.2f}")
plt.show()
