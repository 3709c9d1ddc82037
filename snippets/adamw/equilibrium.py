"""只有噪声梯度时，AdamW 的权重从任何起点都走到同一个大小：sqrt(lr / (2 * lam))。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)


def sizes(lr, lam, start, noise_scale, steps=600):
    """2000 个权重的均方根随步数的变化。"""
    w = torch.full((2000,), float(start), requires_grad=True)
    optimizer = torch.optim.AdamW([w], lr=lr, weight_decay=lam)
    rms = []
    for _ in range(steps):
        w.grad = noise_scale * torch.randn(2000)
        optimizer.step()
        rms.append(w.detach().pow(2).mean().sqrt().item())
    return rms


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for lr, lam, start, scale in (
    (0.02, 0.5, 0.0, 10.0),
    (0.02, 0.5, 1.0, 0.1),
    (0.01, 1.0, 1.0, 1.0),
    (0.005, 0.5, 1.0, 1.0),
):
    rms, theory = sizes(lr, lam, start, scale), (lr / (2 * lam)) ** 0.5
    label = f"lr {lr:g}, decay {lam:g}, noise {scale:g}"
    end = sum(rms[-50:]) / 50
    print(f"{label:30} rms {end:.3f}  predicted {theory:.3f}")
    ax.semilogy(rms, label=label)
    if lr * lam == 0.01:  # 1/(lr*lam) = 100 步是时间常数，600 步已足够
        assert abs(end / theory - 1) < 0.1
    else:
        assert end > 1.5 * theory  # 时间常数 400 步，还没走到
ax.set(xlabel="step", ylabel="rms of the weights")
ax.legend(loc="center right", fontsize=8)
plt.show()
