"""指数移动平均：递推与加权和相同；零初值要修正；有效窗口约 1/(1-beta)。"""

import matplotlib.pyplot as plt
import torch


def ema(series, beta):
    """从 0 出发，返回每一步的平均，形状与 series 相同。"""
    v, out = 0.0, []
    for x in series.tolist():
        v = beta * v + (1 - beta) * x
        out.append(v)
    return torch.tensor(out, dtype=torch.float64)


torch.manual_seed(0)
t = torch.arange(1, 301, dtype=torch.float64)
level = 2 + (t > 150)  # 第 150 步之后水平从 2 跳到 3
series = level + 0.5 * torch.randn(300, dtype=torch.float64)

beta = 0.9
v = ema(series, beta)
weights = (1 - beta) * beta ** torch.arange(299, -1, -1, dtype=torch.float64)
assert torch.isclose(v[-1], (weights * series).sum())  # 递推 = 加权和

ones = ema(torch.ones(300, dtype=torch.float64), beta)  # 输入恒为 1
print("input always 1, t = 1, 2, 10:", *(f"{ones[i]:.3f}" for i in (0, 1, 9)))
assert torch.allclose(ones, 1 - beta**t)
assert torch.allclose(ones / (1 - beta**t), torch.ones_like(ones))  # 偏差修正

print(" beta   1/(1-beta)   weight inside   half-life")
for b in (0.9, 0.99, 0.999):
    n = round(1 / (1 - b))
    half = torch.tensor(0.5).log() / torch.tensor(b).log()
    print(f"{b:5}   {n:10}   {1 - b**n:13.3f}   {half:9.1f}")
    assert 0.62 < 1 - b**n < 0.66

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(t, series, ".", ms=3, alpha=0.4, color="C7", label="series")
for b, color in ((0.9, "C0"), (0.98, "C1")):
    raw = ema(series, b)
    ax.plot(t, raw / (1 - b**t), color=color, label=f"beta {b}, corrected")
    ax.plot(t, raw, ":", color=color, label=f"beta {b}, from zero")
ax.set(xlabel="step", ylim=(0, 4.5))
ax.legend(ncols=2, loc="lower right")
plt.show()
