"""用一个数代表一组数：L1 距离最小的是中位数，L2 距离最小的是平均数。"""

import matplotlib.pyplot as plt
import torch

data = torch.tensor([1.0, 2.0, 3.0, 4.0, 90.0], dtype=torch.float64)
c = torch.linspace(0, 100, 10001, dtype=torch.float64)  # 步长 0.01
l1 = (data[:, None] - c).abs().sum(0)
l2 = ((data[:, None] - c) ** 2).sum(0).sqrt()
best1, best2 = c[l1.argmin()].item(), c[l2.argmin()].item()
print(f"L1 minimum at {best1:.2f}, median {data.median():.2f}")
print(f"L2 minimum at {best2:.2f}, mean   {data.mean():.2f}")
assert abs(best1 - data.median()) < 0.01 and abs(best2 - data.mean()) < 0.01

# 偶数个点：中间两个数之间的每一点都最小
even = data[:4]
at = torch.tensor([2.0, 2.5, 3.0, 3.5], dtype=torch.float64)
print("even count:", (even[:, None] - at).abs().sum(0).tolist(), "at", at.tolist())

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(c, l1, label="L1 distance")
ax.plot(c, l2, label="L2 distance")
ax.plot([best1, best2], [l1.min(), l2.min()], "o", color="C3", label="minimum")
ax.plot(data, torch.zeros(5), "|", markersize=14, color="C2", label="data")
ax.set(xlabel="c", ylabel="distance from (c, c, c, c, c)")
ax.legend()
plt.show()
