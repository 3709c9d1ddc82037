"""用一个正态分布去拟合双峰分布：正向 KL 盖住两个峰，反向 KL 只选一个。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-12, 12, 4001, dtype=torch.float64)
dx = x[1] - x[0]


def gauss(mean, std):
    return torch.exp(-0.5 * ((x - mean) / std) ** 2) / (std * (2 * torch.pi) ** 0.5)


p = 0.6 * gauss(-2.5, 0.7) + 0.4 * gauss(2.5, 0.7)
means = torch.arange(-4, 4.01, 0.1).tolist()
stds = torch.arange(0.4, 4.01, 0.1).tolist()
pairs = [(m, s) for m in means for s in stds]
q = torch.stack([gauss(m, s) for m, s in pairs])
log_q = torch.stack([-0.5 * ((x - m) / s) ** 2 for m, s in pairs])
log_q -= torch.tensor([[s * (2 * torch.pi) ** 0.5] for _, s in pairs]).log()
forward = ((torch.special.xlogy(p, p) - p * log_q).sum(1) * dx).numpy()
reverse = ((q * (log_q - p.clamp_min(1e-300).log())).sum(1) * dx).numpy()
f, r = pairs[forward.argmin()], pairs[reverse.argmin()]
print(f"forward D(p||q): mean {f[0]:.1f} std {f[1]:.1f}   D {forward.min():.2f}")
print(f"reverse D(q||p): mean {r[0]:.1f} std {r[1]:.1f}   D {reverse.min():.2f}")
mean = (p * x).sum() * dx
std = ((p * (x - mean) ** 2).sum() * dx).sqrt()
print(f"moments of p:    mean {mean:.2f} std {std:.2f}")
assert abs(f[0] - mean) < 0.06 and abs(f[1] - std) < 0.06  # 正向就是匹配矩
assert abs(r[0] + 2.5) < 0.06 and abs(r[1] - 0.7) < 0.06  # 反向落在大的那个峰上

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, p, color="C2", label="target p")
ax.plot(x, gauss(*f), "--", color="C0", label="forward D(p||q)")
ax.plot(x, gauss(*r), "--", color="C1", label="reverse D(q||p)")
ax.set(xlabel="x", ylabel="density", xlim=(-7, 7))
ax.legend()
plt.show()
