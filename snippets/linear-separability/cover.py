"""随机贴标签，线性可分的比例：逐一枚举与 Cover 的公式一致，在 n = 2(d + 1) 处是一半。"""

from itertools import combinations, product
from math import comb

import matplotlib.pyplot as plt
import numpy as np


def cover(n, d):
    """一般位置的 n 个 d 维点，超平面（带截距）能实现的贴标签方式数。"""
    return 2 * sum(comb(n - 1, k) for k in range(d + 1))


def enumerate_plane(n, rng):
    """平面上 n 个随机点：枚举所有被直线实现的标签。"""
    x = np.c_[rng.normal(size=(n, 2)), np.ones(n)]  # 末尾的 1 对应截距
    found = set()
    for i, j in combinations(range(n), 2):
        w = np.cross(x[i], x[j])  # 恰好穿过 i、j 两点的直线
        for side in (1, -1):
            label = np.sign(side * (x @ w))
            for label[i], label[j] in product((1, -1), repeat=2):  # 稍微转动、平移
                found.add(tuple(label))
    return len(found)


rng = np.random.default_rng(0)
for n in (3, 4, 6, 10):
    count = enumerate_plane(n, rng)
    print(f"d = 2, n = {n:2}: {count:3} of {2**n:4} labelings ({count / 2**n:.3f})")
    assert count == cover(n, 2)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for d in (2, 10, 100):
    n = np.arange(1, 4 * (d + 1) + 1)
    share = [cover(int(k), d) / 2 ** int(k) for k in n]
    assert share[d] == 1 and share[2 * d + 1] == 0.5  # n = d + 1 和 n = 2(d + 1)
    ax.plot(n / (d + 1), share, label=f"d = {d}")
print(f"d = 100, n = 150: {cover(150, 100) / 2**150:.5f}")
print(f"d = 100, n = 300: {cover(300, 100) / 2**300:.1e}")
ax.set(xlabel="n / (d + 1)", ylabel="separable share of labelings")
ax.legend()
plt.show()
