"""测试集上的准确率是估计值：标准差约为 sqrt(a(1 − a)/n)。"""

import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
true_accuracy = 0.9
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for n in (100, 1000, 10_000):
    # 20000 个大小为 n 的测试集，每个样本独立地以 0.9 的概率被分对
    size = torch.full((20_000,), float(n))
    right = torch.binomial(size, torch.tensor(true_accuracy))
    measured = right.double() / n
    formula = math.sqrt(true_accuracy * (1 - true_accuracy) / n)
    print(f"n {n:5}  measured std {measured.std():.4f}  formula {formula:.4f}")
    assert abs(measured.std() / formula - 1) < 0.03
    bins = [0.795 + 0.01 * k for k in range(22)] if n == 100 else 40
    ax.hist(measured, bins=bins, density=True, alpha=0.5, label=f"n = {n}")
ax.set(xlabel="measured accuracy", ylabel="density", yscale="log", xlim=(0.79, 1))
ax.legend()
plt.show()

# 同一个测试集上比较两个模型：只有“一对一错”的样本提供信息
n, only_a, only_b = 1000, 40, 30  # A 独对 40 个，B 独对 30 个，其余两者相同
difference = (only_a - only_b) / n
paired = math.sqrt(only_a + only_b - (only_a - only_b) ** 2 / n) / n
unpaired = math.sqrt(0.90 * 0.10 / n + 0.89 * 0.11 / n)
print(f"0.900 against 0.890: difference {difference:.3f}"
      f"  standard error paired {paired:.4f}  unpaired {unpaired:.4f}")  # fmt: skip
assert paired < unpaired and difference < 2 * paired
