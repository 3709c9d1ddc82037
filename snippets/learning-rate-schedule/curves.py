"""四种常见的学习率曲线：公式与 torch.optim.lr_scheduler 逐步一致。"""

import math

import matplotlib.pyplot as plt
import torch
from torch.optim import lr_scheduler as schedulers

steps, warm, peak = 100, 10, 0.1


def cosine(t, total):
    return 0.5 * (1 + math.cos(math.pi * t / total))


def warm_cosine(t):
    return (t + 1) / warm if t < warm else cosine(t - warm, steps - warm)


table = {  # 名称: (公式给出的倍数, 对应的调度器)
    "step": (
        lambda t: 0.1 ** (t // 30),
        lambda o: schedulers.StepLR(o, step_size=30, gamma=0.1),
    ),
    "exponential": (
        lambda t: 0.95**t,
        lambda o: schedulers.ExponentialLR(o, gamma=0.95),
    ),
    "cosine": (
        lambda t: cosine(t, steps),
        lambda o: schedulers.CosineAnnealingLR(o, T_max=steps),
    ),
    "warmup + cosine": (warm_cosine, lambda o: schedulers.LambdaLR(o, warm_cosine)),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, (formula, make) in table.items():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=peak)
    scheduler, used = make(optimizer), []
    for t in range(steps):
        used.append(optimizer.param_groups[0]["lr"])
        assert math.isclose(used[-1], peak * formula(t), abs_tol=1e-9)
        optimizer.step()
        scheduler.step()  # 先更新参数，再更新学习率
    print(f"{name:16}", *(f"{used[t]:.4f}" for t in (0, 10, 50, 99)))
    ax.plot(used, label=name)
ax.set(xlabel="step", ylabel="learning rate")
ax.legend()
plt.show()
