"""噪声在标签里，斜率照样估得准；噪声在特征里，斜率系统性地变小。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, slope = 100_000, 2.0
x, e, u = torch.randn(3, n, dtype=torch.float64)  # 特征和两份噪声，方差都是 1
y = slope * x


def fitted(x, y):
    return ((x @ y) / (x @ x)).item()  # 过原点的最小二乘


cases = {
    "no noise": (x, y),
    "noise in label": (x, y + e),
    "noise in feature": (x + u, y),
}
fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained", sharey=True)
for name, (a, b) in cases.items():
    print(f"{name:17} slope {fitted(a, b):.2f}")
for ax, name in zip(axes, list(cases)[1:]):
    a, b = cases[name]
    ax.plot(a[:300], b[:300], ".", markersize=3)
    ends = torch.tensor([-4.0, 4.0])
    ax.plot(ends, slope * ends, "--", color="C2", label="true")
    ax.plot(ends, fitted(a, b) * ends, color="C3", label="fitted")
    ax.set(title=name, xlabel="x as recorded", xlim=(-4, 4), ylim=(-8, 8))
axes[0].set_ylabel("y as recorded")
axes[0].legend()

assert abs(fitted(*cases["noise in label"]) - slope) < 0.02
a, b = cases["noise in feature"]
assert abs(fitted(a, b) - slope / (1 + 1)) < 0.02  # 缩小为 1/(1+噪声方差)
true, used = ((b - w * a).square().mean().item() for w in (slope, fitted(a, b)))
print(f"predicting from the noisy x: true slope {true:.1f}, fitted slope {used:.1f}")
assert used < true
plt.show()
