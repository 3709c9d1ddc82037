"""x = cos x 没有已知的初等公式；三种迭代都能逼近它，快慢不同。"""

import math

import matplotlib.pyplot as plt

exact = 0.7390851332151607  # 已知的 16 位结果，只用来量误差


def bisection(steps):
    """根总在区间里，区间每次减半；产出区间的中点。"""
    low, high = 0.0, 1.0
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (middle, high) if middle < math.cos(middle) else (low, middle)
        yield (low + high) / 2


def iterate(update, steps, x=1.0):
    """反复执行 x <- update(x)。"""
    for _ in range(steps):
        x = update(x)
        yield x


paths = {
    "fixed point": iterate(math.cos, 40),
    "bisection": bisection(40),
    "Newton": iterate(lambda x: x - (x - math.cos(x)) / (1 + math.sin(x)), 40),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, path in paths.items():
    errors = [abs(x - exact) for x in path]
    needed = next(i for i, e in enumerate(errors, 1) if e < 1e-6)
    print(f"{name:11}  error below 1e-6 after {needed:2} iterations")
    ax.semilogy(
        *zip(*((i, e) for i, e in enumerate(errors, 1) if e > 1e-14)), ".-", label=name
    )
print("first Newton errors", *(f"{e:.0e}" for e in errors[:3]))
assert errors[1] < errors[0] ** 2 and errors[2] < errors[1] ** 2  # 平方收敛
ax.set(xlabel="iteration", ylabel="error")
ax.legend()
plt.show()
