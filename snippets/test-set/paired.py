"""同一份测试集上比较两个模型：只有一对一错的样本携带信息，配对后误差小得多。"""

import math

m, both_right, only_a, only_b = 1000, 890, 10, 26  # 其余样本两个模型都错
a, b = (both_right + only_a) / m, (both_right + only_b) / m
difference = b - a

apart = math.sqrt(a * (1 - a) / m + b * (1 - b) / m)  # 当成两份独立的测试集
paired = math.sqrt((only_a + only_b) / m - difference**2) / math.sqrt(m)
print(f"accuracy {a:.3f} and {b:.3f}, difference {difference:.3f}")
print(f"standard error, as if independent {apart:.4f}, z {difference / apart:.1f}")
print(f"standard error, paired            {paired:.4f}, z {difference / paired:.1f}")

# 精确的 McNemar 检验：假如一样好，一对一错的样本各占一半
n = only_a + only_b
tail = sum(math.comb(n, k) for k in range(only_b, n + 1)) / 2**n
print(f"exact McNemar p value {2 * tail:.3f}")
assert difference / apart < 1.96 < difference / paired and 2 * tail < 0.05
