"""随机数一样，相加的次序不一样，浮点结果就可能不一样：只固定种子不够。"""

import numpy as np

assert np.float32(1e8) + np.float32(1) - np.float32(1e8) == 0  # 1 被舍掉了
assert np.float32(1e8) - np.float32(1e8) + np.float32(1) == 1

rng = np.random.default_rng(0)
differ = {}
for dtype in (np.float32, np.float64):
    values = rng.standard_normal((200, 1000)).astype(dtype)
    forward = values.cumsum(axis=1)[:, -1]  # 从前往后逐个相加
    backward = values[:, ::-1].cumsum(axis=1)[:, -1]  # 同样的数从后往前加
    differ[dtype] = (forward != backward).mean()
    gap = np.abs(forward - backward).max()
    print(f"{dtype.__name__}: {differ[dtype]:.0%} of the sums differ", end="")
    print(f", largest gap {gap:.0e}")
    assert differ[dtype] > 0.8 and gap < 1e-3
integers = rng.integers(-1000, 1000, (200, 1000))
assert (integers.sum(axis=1) == integers[:, ::-1].sum(axis=1)).all()
print("integers: 0% differ")
