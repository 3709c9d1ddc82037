"""只复核判正的样本，漏报看不见，召回率恒为 1；从判负的里抽样才能估计。"""

import torch

torch.manual_seed(0)
positives, found, flagged, total = 500, 300, 1000, 100_000  # 真实召回率 0.6
missed = positives - found  # 200 个正例藏在 99000 个判负的样本里
unflagged = total - flagged

print(f"true recall {found / positives:.2f}")
print(f"review flagged items only: recall {found / found:.2f}")

# 从判负的样本里随机抽 m 个复核，按抽样比例放大，重复 2000 次看波动
for m in (1000, 10_000):
    rate = torch.full((2000,), missed / unflagged)
    seen = torch.binomial(torch.full((2000,), float(m)), rate)  # 抽到的漏报数
    estimate = found / (found + seen * unflagged / m)
    low, high = estimate.quantile(torch.tensor([0.05, 0.95])).tolist()
    print(f"sample {m:5}  expected misses seen {m * missed / unflagged:4.1f}"
          f"  90% of estimates in [{low:.2f}, {high:.2f}]")  # fmt: skip
    assert low < found / positives < high

# 召回率只看正例：10 个正例时，标准误就有这么大
for n in (10, 1000):
    error = (0.9 * 0.1 / n) ** 0.5
    print(f"{n:4} positives, recall 0.9: standard error {error:.3f}")
