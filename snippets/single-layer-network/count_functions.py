"""n 个 0/1 输入的全部真值表里，一个阈值单元能表示多少？用整数权重逐一枚举。"""

from itertools import product

import numpy as np

limit = 3  # 四个输入以内，绝对值不超过 3 的整数权重就够了
found = {}
for n in (2, 3, 4):
    x = np.array(list(product((0, 1), repeat=n)))  # 全部输入，形状 (2**n, n)
    w = np.array(list(product(range(-limit, limit + 1), repeat=n)))
    thresholds = np.arange(-limit * n - 0.5, limit * n + 1)
    z = w @ x.T  # 每组权重在每个输入上的加权和
    table = z[:, None, :] > thresholds[None, :, None]
    code = table.reshape(-1, 2**n) @ (2 ** np.arange(2**n))  # 真值表编成整数
    found[n] = np.unique(code)
    share = len(found[n]) / 2**2**n
    print(f"{n} inputs: {len(found[n]):4d} of {2**2**n:5d} truth tables ({share:.1%})")

missing = sorted(set(range(16)) - set(found[2].tolist()))
names = [format(code, "04b")[::-1] for code in missing]
print("missing with 2 inputs (outputs for 00, 01, 10, 11):", *names)

assert names == ["0110", "1001"]  # 异或与同或
assert [len(found[n]) for n in (2, 3, 4)] == [14, 104, 1882]  # OEIS A000609
