"""阈值从低到高：召回率只降不升，精确率上下抖动；全部判正时召回率是 1。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
y = torch.cat([torch.ones(100), torch.zeros(900)]).bool()
score = torch.randn(1000) + 1.5 * y  # 正例的得分平均高 1.5

order = score.argsort(descending=True)
tp = y[order].cumsum(dim=0)  # 取得分最高的 k 个判正，k = 1..1000
k = torch.arange(1, 1001)
recall, precision = tp / 100, tp / k

assert (recall.diff() >= 0).all()  # 判正的越多，召回率不会变小
assert (precision.diff() > 0).any() and (precision.diff() < 0).any()
assert recall[-1] == 1 and torch.isclose(precision[-1], torch.tensor(0.1))

for target in (0.5, 0.8, 0.95):
    i = int((recall >= target - 1e-6).nonzero()[0])  # 达到目标所需的最少判正数
    print(
        f"recall {recall[i]:.2f}  flagged {k[i]:3}  precision {precision[i]:.3f}"
        f"  threshold {score[order[i]]:+.2f}"
    )
print(f"flag everything: recall {recall[-1]:.2f}  precision {precision[-1]:.2f}")

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(score[order], recall, label="recall")
ax.plot(score[order], precision, label="precision")
ax.set(xlabel="threshold on the score", ylabel="value", ylim=(0, 1.05))
ax.legend()
plt.show()
