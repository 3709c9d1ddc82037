"""候选有好有坏：用验证集挑出来的确实更好，只是它报的数偏低。"""

import numpy as np

rng = np.random.default_rng(0)
n, k, repeats = 500, 50, 4000
true = rng.uniform(0.15, 0.25, (repeats, k))  # 每个候选自己的真实错误率
validation = rng.binomial(n, true) / n
chosen = validation.argmin(axis=1)
rows = np.arange(repeats)

average = true.mean()
reported = validation[rows, chosen].mean()
actual = true[rows, chosen].mean()
test = (rng.binomial(n, true[rows, chosen]) / n).mean()  # 另一份没参与挑选的数据
print(f"average candidate, true error {average:.3f}")
print(f"chosen, validation error      {reported:.3f}")
print(f"chosen, true error            {actual:.3f}")
print(f"chosen, test error            {test:.3f}")
print(f"best candidate, true error    {true.min(axis=1).mean():.3f}")
assert reported < actual < average - 0.02 and abs(test - actual) < 0.002
