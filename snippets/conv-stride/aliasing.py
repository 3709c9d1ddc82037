"""每 2 个取 1 个：快波动被采成了慢波动（混叠）；先做平滑再取就好得多。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

t = torch.arange(41, dtype=torch.float64)
fast = torch.cos(2 * torch.pi * 0.45 * t)  # 每个像素转 0.45 圈
slow = torch.cos(2 * torch.pi * 0.05 * t)  # 每个像素转 0.05 圈
assert torch.allclose(fast[::2], slow[::2])  # 偶数点上一模一样，再也分不开
print(f"largest difference at every 2nd pixel: {(fast - slow)[::2].abs().max():.0e}")

blur = torch.tensor([[[0.25, 0.5, 0.25]]], dtype=torch.float64)


def amplitude(signal, kernel):
    """先用 kernel 平滑、再以步幅 2 采样，剩下的幅度。"""
    padded = F.pad(signal[None, None], (1, 1), mode="reflect")  # 窗口正对偶数点
    return F.conv1d(padded, kernel, stride=2).abs().max().item()


identity = torch.tensor([[[0.0, 1, 0]]], dtype=torch.float64)
for name, signal in {"fast": fast, "slow": slow}.items():
    plain, smooth = amplitude(signal, identity), amplitude(signal, blur)
    print(f"{name}: amplitude {plain:.2f} without blur, {smooth:.2f} with blur")
assert amplitude(fast, blur) < 0.05 and amplitude(slow, blur) > 0.95

fig, ax = plt.subplots(figsize=(6, 2.6), layout="constrained")
ax.plot(t, fast, lw=0.8, color="C0", label="fast signal")
ax.plot(t, slow, "--", color="C2", label="slow signal")
ax.plot(t[::2], fast[::2], "o", color="C3", label="every 2nd pixel")
ax.set(xlabel="pixel", ylim=(-1.2, 1.9))
ax.legend(loc="upper center", ncols=3)
plt.show()
