"""候选越多，验证集上最好的那个数越虚高；验证集越大，虚高越小。"""

import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
true, repeats = 0.2, 400  # 所有候选的真实错误率都是 0.2：没有谁更好
counts = [1, 3, 10, 30, 100, 300, 1000]


def best_of(k, n, shared=0.0):
    """k 个候选在同一个 n 样本的验证集上错误率的最小值，对重复取平均。

    每个样本以概率 shared 有一个共同的结果（太难或太易，所有候选同错同对）。
    """
    common = rng.binomial(n, shared, (repeats, 1))
    common_errors = rng.binomial(common, true)
    own = rng.binomial(np.broadcast_to(n - common, (repeats, k)), true)
    return ((common_errors + own).min(axis=1) / n).mean()


settings = {
    "n = 200": (200, 0.0),
    "n = 200, half shared": (200, 0.5),
    "n = 2000": (2000, 0.0),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
curve = {}
for name, (n, shared) in settings.items():
    curve[name] = [best_of(k, n, shared) for k in counts]
    ax.semilogx(counts, curve[name], "o-", label=name)
    shown = "  ".join(f"{curve[name][counts.index(k)]:.3f}" for k in (1, 10, 100, 1000))
    print(f"{name:20}  best of 1, 10, 100, 1000: {shown}")
    for k, best in zip(counts[1:], curve[name][1:]):  # 上界与候选是否独立无关
        assert 0 < true - best < np.sqrt(np.log(k) / (2 * n))
small, half, large = curve.values()
assert abs(small[0] - true) < 0.005 and small[-1] < 0.12
assert small[-1] < half[-1] < large[-1] < true  # 相关或样本多，都虚高得少
ax.axhline(true, linestyle="--", color="C3", label="true error")
ax.set(xlabel="candidates compared", ylabel="best validation error")
ax.legend()
plt.show()
