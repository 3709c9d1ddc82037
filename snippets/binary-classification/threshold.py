"""概率校准时，代价最低的阈值是 c_FP / (c_FP + c_FN)，不一定是 0.5。"""

import matplotlib.pyplot as plt
import torch

# 1000 个样本，正类的真实概率均匀分布在 0 到 1
p = (torch.arange(1000, dtype=torch.float64) + 0.5) / 1000
thresholds = torch.arange(1001, dtype=torch.float64) / 1000
positive = p >= thresholds[:, None]  # 每行一个阈值，形状 (1001, 1000)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for c_fp, c_fn in ((1, 1), (1, 9), (4, 1)):
    # 判正：以 1 − p 的概率误报；判负：以 p 的概率漏报
    cost = torch.where(positive, c_fp * (1 - p), c_fn * p).mean(dim=1)
    best = cost.argmin()
    print(
        f"c_FP {c_fp} c_FN {c_fn}  best threshold {thresholds[best]:.3f}"
        f"  cost {cost[best]:.3f}  cost at 0.5 {cost[500]:.3f}"
    )
    assert abs(thresholds[best] - c_fp / (c_fp + c_fn)) < 1e-9
    (line,) = ax.plot(thresholds, cost, label=f"FP costs {c_fp}, FN costs {c_fn}")
    ax.plot(thresholds[best], cost[best], "o", color=line.get_color())
ax.set(xlabel="threshold", ylabel="expected cost per sample", ylim=(0, 2.2))
ax.legend()
plt.show()
