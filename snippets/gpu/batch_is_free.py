"""用框架自带的计数器核对 FLOPs 公式，再看批量多大之前“多算几行不要钱”。"""

import torch
from torch.utils.flop_counter import FlopCounterMode

PEAK, BANDWIDTH, WIDTH = 312e12, 2039e9, 4096  # 数字同 A100 80GB，权重是 FP16

# meta 设备只推形状，不真算：几十亿次运算也立刻数完
weight = torch.empty(WIDTH, WIDTH, device="meta", requires_grad=True)
x = torch.empty(256, WIDTH, device="meta", requires_grad=True)
counts = []
for backward in (False, True):
    with FlopCounterMode(display=False) as counter:
        loss = (x @ weight).sum()
        if backward:
            loss.backward()
    counts.append(counter.get_total_flops())
formula = 2 * 256 * WIDTH * WIDTH
print(f"forward {counts[0] / 1e9:.2f} GFLOP  formula {formula / 1e9:.2f}", end="")
print(f"  forward + backward {counts[1] / counts[0]:.0f} times")
assert counts[0] == formula and counts[1] == 3 * formula

print("batch  us per call  us per row  limited by")
times = {}
for batch in (1, 16, 64, 256, 1024):
    ops = 2 * batch * WIDTH * WIDTH
    moved = 2 * (WIDTH * WIDTH + 2 * batch * WIDTH)
    compute, memory = ops / PEAK, moved / BANDWIDTH
    times[batch] = max(compute, memory)
    limit = "compute" if compute > memory else "memory"
    print(f"{batch:5}  {times[batch] * 1e6:11.1f}", end="")
    print(f"  {times[batch] * 1e6 / batch:10.2f}  {limit}")
assert times[64] < 1.05 * times[1] and times[1024] > 3.5 * times[256]
