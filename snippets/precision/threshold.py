"""提高阈值，精确率可能反而下降；没有判正的样本时，它没有定义。"""

import torch

score = torch.tensor([0.95, 0.90, 0.80, 0.70, 0.60, 0.50, 0.40, 0.30])
y = torch.tensor([0, 1, 1, 0, 1, 0, 0, 0])  # 得分最高的恰好是负例

precisions = []
for threshold in (0.0, 0.45, 0.55, 0.75, 0.92, 0.99):
    flagged = score >= threshold
    tp, n = y[flagged].sum().item(), flagged.sum().item()
    value = tp / n if n else float("nan")  # 0/0
    precisions.append(value)
    print(f"threshold {threshold:.2f}  flagged {n}  TP {tp}  precision {value:.3f}")

assert precisions[0] == y.float().mean()  # 全部判正：等于正例占比
assert precisions[3] > precisions[2] > precisions[1]  # 通常随阈值上升
assert precisions[4] < precisions[3]  # 但不保证
assert precisions[5] != precisions[5]  # NaN

# 各批精确率的平均不是总精确率：把 TP 和 FP 分别累加再相除
parts = [(1, 1), (9, 90)]  # 每批的 (TP, 判正数)
mean = sum(tp / n for tp, n in parts) / len(parts)
total = sum(tp for tp, _ in parts) / sum(n for _, n in parts)
print(f"mean of batches {mean:.3f}  pooled {total:.3f}")
assert mean > 5 * total
