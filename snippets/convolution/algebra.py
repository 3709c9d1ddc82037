"""真卷积就是多项式乘法，满足交换律和结合律；互相关不翻转，都不满足。"""

import numpy as np
import torch
import torch.nn.functional as F

a, b, c = np.array([1, 2, 3]), np.array([0, 1, 4]), np.array([2, -1])


def correlate(x, k):
    """full 互相关：k 不翻转，在补零的 x 上滑动求点积。"""
    x = np.pad(x, len(k) - 1)
    return np.array([x[i : i + len(k)] @ k for i in range(len(x) - len(k) + 1)])


# (1 + 2t + 3t²)(t + 4t²) 的系数，就是两列系数的卷积
assert np.array_equal(np.convolve(a, b), np.polymul(a[::-1], b[::-1])[::-1])
print("a * b       ", np.convolve(a, b), " b * a       ", np.convolve(b, a))
print("corr(a, b)  ", correlate(a, b), " corr(b, a)  ", correlate(b, a))
assert np.array_equal(correlate(b, a), correlate(a, b)[::-1])  # 交换后左右颠倒

left, right = np.convolve(np.convolve(a, b), c), np.convolve(a, np.convolve(b, c))
assert np.array_equal(left, right)
left, right = correlate(correlate(a, b), c), correlate(a, correlate(b, c))
print("corr twice  ", left, right)
assert not np.array_equal(left, right)

# conv2d 是互相关：把核的两个空间维翻转，才是真卷积
torch.manual_seed(0)
x, k = torch.randn(6, 6, dtype=torch.float64), torch.randn(3, 3, dtype=torch.float64)
true = torch.zeros(4, 4, dtype=torch.float64)
for i in range(4):
    for j in range(4):
        for u in range(3):
            for v in range(3):
                true[i, j] += k[u, v] * x[i + 2 - u, j + 2 - v]
plain = F.conv2d(x[None, None], k[None, None])[0, 0]
flipped = F.conv2d(x[None, None], k.flip(0, 1)[None, None])[0, 0]
print(f"max difference  conv2d {(plain - true).abs().max():.2f}", end="")
print(f"  with flipped kernel {(flipped - true).abs().max():.2f}")
assert torch.allclose(flipped, true) and not torch.allclose(plain, true)
