"""平面上的直线能分出多少种标注：3 个点全部 8 种，4 个点只有 14 种，点再多占比趋于 0。"""

from itertools import combinations
from math import comb

import torch

torch.manual_seed(0)


def labelings(points):
    """逐一枚举：过任意两点的直线，把这两点各自轻轻拨到任一侧，就得到全部的分法。"""
    found = set()
    for i, j in combinations(range(len(points)), 2):
        direction = points[j] - points[i]
        offset = points - points[i]
        side = offset[:, 0] * direction[1] - offset[:, 1] * direction[0] > 0
        for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
            signs = side.int().tolist()
            signs[i], signs[j] = a, b
            found.add(tuple(signs))
            found.add(tuple(1 - s for s in signs))
    return found


for n in (3, 4, 5, 10, 20):
    count = len(labelings(torch.randn(n, 2, dtype=torch.float64)))
    formula = 2 * sum(comb(n - 1, k) for k in range(3))
    print(f"{n:2} points  {count:4} of {2**n:7} labelings  ({count / 2**n:.2%})")
    assert count == formula

square = torch.tensor([[0, 0], [1, 0.1], [1.1, 1], [0.1, 0.9]], dtype=torch.float64)
assert (0, 1, 0, 1) not in labelings(square)  # 对角同色：异或
print("XOR is one of the 2 missing for 4 points: True")
