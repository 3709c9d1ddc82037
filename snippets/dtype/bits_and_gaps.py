"""每种浮点类型占多少字节、最大能表示多大、相邻两个数隔多远。"""

import matplotlib.pyplot as plt
import torch

kinds = (torch.float64, torch.float32, torch.bfloat16, torch.float16)
print("dtype     bytes  largest   smallest normal  gap after 1")
for kind in kinds:
    info = torch.finfo(kind)
    one = torch.ones((), dtype=kind)
    assert one + info.eps > one and one + info.eps / 4 == one
    assert one.element_size() * 8 == info.bits
    name = str(kind).removeprefix("torch.")
    print(f"{name:9} {one.element_size():5}  {info.max:.2e}", end="")
    print(f"  {info.smallest_normal:15.2e}  {info.eps:.2e}")

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
power = torch.arange(-20, 21)
for kind in kinds[1:]:
    x = (2.0**power).to(kind)
    inside = power[x.isfinite() & (x >= torch.finfo(kind).smallest_normal)]
    gap = 2.0**inside * torch.finfo(kind).eps  # [2^p, 2^(p+1)) 内间隔恒定
    ax.step(2.0**inside, gap, where="post", label=str(kind).removeprefix("torch."))
ax.set(xscale="log", yscale="log", xlabel="value", ylabel="gap to the next number")
ax.legend()

tiny, step = torch.tensor(1e-8), torch.tensor(1e-3)
print("1e-8:     ", *(f"{k}: {tiny.to(k):.0e}" for k in kinds[2:]))
print("1 + 0.001:", *(f"{k}: {(1 + step.to(k)).item():.4f}" for k in kinds[2:]))
# 间隔随数值增大：float32 从 2^24 起放不下奇数，float16 从 2^11 起
assert torch.tensor(2**24 + 1).to(torch.float32) == 2**24
assert torch.tensor(2**11 + 1).to(torch.float16) == 2**11
plt.show()
