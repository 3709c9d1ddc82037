"""恒定学习率的 SGD 停在噪声球里：球随学习率缩小；标签能被完全拟合时球消失。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, runs, steps = 256, 50, 2000  # 50 次独立的训练一起算
x = torch.randn(n, 2, dtype=torch.float64)
label_noise = torch.randn(n, dtype=torch.float64)


def train(noise, rate):
    """返回最后一半的路径（与最优点之差）和平均超出最小值的损失。"""
    y = x @ torch.tensor([1.0, -1.0], dtype=torch.float64) + noise * label_noise
    best = torch.linalg.lstsq(x, y[:, None]).solution[:, 0]
    w, path = torch.zeros(runs, 2, dtype=torch.float64), []
    for t in range(steps):
        i = torch.randint(n, (runs,))
        error = (x[i] * w).sum(1) - y[i]
        w = w - rate(t) * error[:, None] * x[i]
        path.append(w - best)
    path = torch.stack(path)[steps // 2 :]
    return path, 0.5 * ((path @ x.T) ** 2).mean().item()


gap = {}
for name, noise, rate in (
    ("constant 0.1", 0.5, lambda t: 0.1),
    ("constant 0.05", 0.5, lambda t: 0.05),
    ("constant 0.025", 0.5, lambda t: 0.025),
    ("decay 2/(t+20)", 0.5, lambda t: 2 / (t + 20)),
    ("constant 0.05, no label noise", 0.0, lambda t: 0.05),
):
    path, gap[name] = train(noise, rate)
    print(f"{name:30} loss above the minimum {gap[name]:.1e}")
    if name in ("constant 0.1", "constant 0.025"):
        plt.plot(*path[:, 0].T, ".", ms=3, label=name)
plt.gcf().set(figwidth=6, figheight=3.2, layout_engine="constrained")
plt.gca().set(xlabel="w1 - optimum", ylabel="w2 - optimum", aspect="equal")
plt.legend(loc="upper left", bbox_to_anchor=(1, 1))

a, b, c, d, e = gap.values()
assert 1.6 < a / b < 2.8 and 1.6 < b / c < 2.8  # 减半学习率，球约缩一半
assert d < c / 3 and e < 1e-12
plt.show()
