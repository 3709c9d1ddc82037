"""F1 的等高线：两个指标里小的那个说了算；公式与按计数算的一致。"""

import matplotlib.pyplot as plt
import torch


def f_beta(precision, recall, beta=1.0):
    weight = beta**2
    return (1 + weight) * precision * recall / (weight * precision + recall)


def from_counts(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn)


for tp, fp, fn in ((90, 10, 10), (98, 0, 2), (2, 0, 98), (100, 900, 0)):
    p, r = tp / (tp + fp), tp / (tp + fn)
    f1 = f_beta(p, r)
    assert abs(f1 - from_counts(tp, fp, fn)) < 1e-12
    assert min(p, r) - 1e-12 <= f1 <= min(2 * min(p, r), (p + r) / 2) + 1e-12
    print(f"P {p:.2f}  R {r:.2f}  mean {(p + r) / 2:.3f}  F1 {f1:.3f}", end="  ")
    print(f"F0.5 {f_beta(p, r, 0.5):.3f}  F2 {f_beta(p, r, 2):.3f}")

axis = torch.linspace(0.01, 1, 200)
recall, precision = torch.meshgrid(axis, axis, indexing="xy")
levels = [0.2, 0.4, 0.6, 0.8]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
lines = ax.contour(recall, precision, f_beta(precision, recall), levels, colors="C0")
ax.clabel(lines)
ax.contour(
    recall,
    precision,
    (precision + recall) / 2,
    levels,
    colors="C1",
    linestyles="dashed",
)
ax.plot([], [], "C0", label="F1")
ax.plot([], [], "C1--", label="(P + R) / 2")
ax.set(xlabel="recall", ylabel="precision", aspect="equal")
ax.legend(loc="center left", bbox_to_anchor=(1.05, 0.5))
plt.show()
