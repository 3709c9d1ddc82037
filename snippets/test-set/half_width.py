"""测试集多大，错误率的 95% 区间就有多宽：宽度按 1/sqrt(m) 缩小。"""

import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
z = 1.96


def half_width(error, m):
    """区间半宽 1.96 * sqrt(R(1-R)/m)。"""
    return z * np.sqrt(error * (1 - error) / m)


for m in (100, 1000, 10_000, 100_000):
    measured = rng.binomial(m, 0.1, 20_000) / m  # 两万份测试集各报一个错误率
    inside = np.mean(np.abs(measured - 0.1) <= half_width(0.1, m))
    print(f"m={m:6}  error 0.10 +- {half_width(0.1, m):.3f}  inside {inside:.2f}")
    assert abs(inside - 0.95) < 0.02
assert np.isclose(half_width(0.1, 100) / half_width(0.1, 10_000), 10)

sizes = np.logspace(2, 5, 50)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for error in (0.5, 0.1, 0.02):
    ax.loglog(sizes, half_width(error, sizes), label=f"error {error}")
ax.set(xlabel="test samples m", ylabel="half width of 95% interval")
ax.legend()
plt.show()
