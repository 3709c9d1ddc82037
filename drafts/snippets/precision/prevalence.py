"""召回率和假正例率不变，正例占比一降，精确率跟着降。"""

import matplotlib.pyplot as plt
import torch

recall, fpr = 0.9, 0.05  # 正例里 90% 判正，负例里 5% 判正


def precision(share):
    """贝叶斯公式：判正者中真正为正的比例。"""
    return recall * share / (recall * share + fpr * (1 - share))


for share in (0.5, 0.1, 0.01, 0.001):
    positives = round(1_000_000 * share)  # 一百万个样本，直接数
    tp, fp = recall * positives, fpr * (1_000_000 - positives)
    print(
        f"positives {share:<5}  TP {tp:6.0f}  FP {fp:5.0f}"
        f"  precision {tp / (tp + fp):.3f}"
    )
    assert abs(tp / (tp + fp) - precision(share)) < 1e-12

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
