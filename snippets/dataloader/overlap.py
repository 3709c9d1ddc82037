"""模拟时间线：主进程自己装载时两段相加，有工作进程时装载与计算重叠。"""

import matplotlib.pyplot as plt

LOAD, COMPUTE, BATCHES, PREFETCH = 30, 10, 36, 2  # 毫秒；每个进程最多预取 2 批


def timeline(workers):
    """返回每批 (进程, 装载开始, 装载结束, 计算开始, 计算结束)。"""
    rows, free, done = [], [0] * max(workers, 1), 0
    for i in range(BATCHES):
        who = i % max(workers, 1)  # 各进程轮流领任务，按次序交货
        ahead = i - max(workers, 1) * PREFETCH
        begin = free[who] if workers else done
        if workers and ahead >= 0:  # 预取名额满了，等旧的一批被取走
            begin = max(begin, rows[ahead][3])
        ready = begin + LOAD
        start = max(ready, done)
        free[who], done = ready, start + COMPUTE
        rows.append((who, begin, ready, start, done))
    return rows


fig, axes = plt.subplots(2, 1, figsize=(6, 3.2), layout="constrained", sharex=True)
for workers in (0, 1, 2, 3, 4):
    rows = timeline(workers)
    pace = (rows[-1][4] - rows[-25][4]) / 24  # 稳定之后平均每批多少毫秒
    theory = LOAD + COMPUTE if workers == 0 else max(COMPUTE, LOAD / workers)
    busy = COMPUTE / pace
    print(f"{workers} workers: {pace:4.1f} ms per batch, compute busy {busy:.0%}")
    assert abs(pace - theory) < 1e-9
for ax, workers in zip(axes, (0, 3)):
    for _, _, _, start, done in timeline(workers)[:8]:
        ax.barh("compute", done - start, left=start, color="C1", ec="w")
    for who, begin, ready, _, _ in timeline(workers)[:8]:
        ax.barh(f"load {who}", ready - begin, left=begin, color="C0", ec="w")
    ax.set_title(f"num_workers = {workers}", fontsize="medium")
axes[1].set(xlabel="time (ms, simulated)")
plt.show()
