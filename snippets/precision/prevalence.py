"""召回率和假正例率不变，正例占比一降，精确率跟着降。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
recall, fpr = 0.9, 0.05  # 正例里 90% 判正，负例里 5% 判正


def precision(share):
    """贝叶斯公式：判正者中真正为正的比例。"""
    return recall * share / (recall * share + fpr * (1 - share))


for share in (0.5, 0.1, 0.01, 0.001):
    # 一百万个样本：真实类别、是否判正都随机抽，然后直接数
    y = torch.rand(1_000_000) < share
    flagged = torch.rand(1_000_000) < torch.where(y, recall, fpr)
    tp, n = (y & flagged).sum().item(), flagged.sum().item()
    p = precision(share)
    print(f"positives {share:<5}  TP {tp:6}  FP {n - tp:5}"
          f"  precision: counted {tp / n:.3f}  formula {p:.3f}")  # fmt: skip
    assert abs(tp / n - p) < 5 * (p * (1 - p) / n) ** 0.5  # 五个标准误之内

# 正例占 1% 时，想要精确率 0.9，假正例率要降到多少
needed = recall * 0.01 * (1 - 0.9) / (0.9 * 0.99)
print(f"for precision 0.9 at 1% positives the FPR must be {needed:.4f}")
assert abs(recall * 0.01 / (recall * 0.01 + needed * 0.99) - 0.9) < 1e-12

share = torch.logspace(-4, -0.001, 200)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(share, precision(share), label="precision")
ax.axhline(recall, color="C1", linestyle="--", label="recall")
ax.axhline(fpr, color="C2", linestyle=":", label="false positive rate")
ax.set(xlabel="share of positives", ylabel="value", xscale="log", ylim=(0, 1.05))
ax.legend()
plt.show()
