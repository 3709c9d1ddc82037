"""10 000 张测试图像能分辨多大的差距：准确率的标准误，以及 99.0% 与 99.2%。"""

import matplotlib.pyplot as plt
import numpy as np

n = 10_000
for p in (0.90, 0.99, 0.997):
    error = (p * (1 - p) / n) ** 0.5
    print(
        f"accuracy {p:.1%}: standard error {error:.2%}, 95% about +-{1.96 * error:.2%}"
    )

# 两个模型各自在一份独立抽取的测试集上评测：真实水平 99.0% 与 99.2%
rng = np.random.default_rng(0)
a, b = (rng.binomial(n, p, 20_000) / n for p in (0.990, 0.992))
wrong_order = (a >= b).mean()
print(f"separate test sets: worse model ties or wins {wrong_order:.0%} of the time")

# 同一份测试集上成对比较：大部分图两个模型都对，只看分歧的那些
only_a_wrong, only_b_wrong = 0.004, 0.002  # 0.6% 的图两个模型都错
counts = rng.multinomial(n, [only_a_wrong, only_b_wrong, 0.006, 0.988], 20_000)
paired_wrong = (counts[:, 0] <= counts[:, 1]).mean()
print(f"same test set, paired: {paired_wrong:.1%}")
paired_se = ((only_a_wrong + only_b_wrong - 0.002**2) / n) ** 0.5
separate_se = ((0.99 * 0.01 + 0.992 * 0.008) / n) ** 0.5
print(f"standard error of the difference: {separate_se:.3%} against {paired_se:.3%}")
assert 0.05 < wrong_order < 0.10 and paired_wrong < 0.01

fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
bins = np.arange(0.9855, 0.9965, 0.0003)
ax.hist(a, bins, alpha=0.6, density=True, label="true accuracy 99.0%")
ax.hist(b, bins, alpha=0.6, density=True, label="true accuracy 99.2%")
ax.set(xlabel="accuracy measured on 10 000 images", ylabel="density")
ax.legend(loc="upper left")
plt.show()
