"""卷积定理：频域逐点相乘对应的是循环卷积；补足零才等于普通的卷积。"""

import numpy as np

rng = np.random.default_rng(0)
x, k = rng.normal(size=16), rng.normal(size=5)
full = np.convolve(x, k)  # 长 16 + 5 - 1 = 20


def by_fft(n):
    """补零到长度 n，变换、相乘、变回来。"""
    return np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(k, n), n)


enough, short = by_fft(20), by_fft(16)
assert np.allclose(enough, full)
wrong = ~np.isclose(short, full[:16])
print("length 20: equal to np.convolve")
print("length 16: wrong at positions", np.flatnonzero(wrong).tolist())
# 多出来的 4 个值绕回开头，加了上去
wrapped = full[:16].copy()
wrapped[:4] += full[16:]
assert np.allclose(short, wrapped) and wrong.sum() == 4
