"""画出每个输出看到的窗口：取整丢掉了哪些输入。"""

import matplotlib.pyplot as plt

cases = [(7, 3, 2, 0), (8, 3, 2, 0), (8, 3, 2, 1), (9, 4, 3, 1)]
fig, axes = plt.subplots(2, 2, figsize=(6.6, 3.6), layout="constrained")
for ax, (n, k, s, p) in zip(axes.flat, cases, strict=True):
    m = (n + 2 * p - k) // s + 1
    read = {i for o in range(m) for i in range(o * s - p, o * s - p + k)}
    for i in range(-p, n + p):  # 最下面一行是输入；灰色是填充
        colour = "0.75" if i < 0 or i >= n else "C0" if i in read else "C3"
        ax.barh(0, 0.9, left=i + 0.05, height=0.8, color=colour)
    for o in range(m):
        ax.barh(o + 1, k - 0.1, left=o * s - p + 0.05, height=0.5, color="C2")
        ax.text(o * s - p + k / 2, o + 1, str(o), ha="center", va="center")
    unused = [i for i in range(n) if i not in read]
    print(f"n={n} k={k} s={s} p={p}: output {m}, input positions never read {unused}")
    # 没放下的长度是除法的余数；其中先扣掉右侧的填充
    remainder = (n + 2 * p - k) % s
    assert len(unused) == max(0, remainder - p)
    ax.set_title(f"n={n} k={k} s={s} p={p}: output {m}", fontsize=9)
    ax.set(yticks=[], xlim=(-1.2, 10.2), xticks=[i + 0.5 for i in range(n)])
    ax.set_xticklabels(range(n))
    ax.spines[["left", "right", "top"]].set_visible(False)
plt.show()
