"""把类别编号当数值回归：换一种编号准确率就变；softmax 回归与编号无关。"""

import torch
from torch.nn.functional import one_hot

torch.manual_seed(0)
cluster = torch.arange(3).repeat_interleave(200)  # 一条线上的三团点：左、中、右
x = 4.0 * (cluster - 1) + torch.randn(600, dtype=torch.float64)
x = torch.stack([x, torch.ones_like(x)], dim=1)  # 第二列乘的是偏置


def regress_number(y):
    """最小二乘拟合编号，四舍五入到最近的编号。"""
    w = torch.linalg.lstsq(x, y.double()[:, None]).solution
    return (x @ w).squeeze(1).round().clamp(0, 2).long()


def classify(y):
    """softmax 回归：每个编号一个分数，取分数最大的编号。"""
    w = torch.zeros(2, 3, dtype=torch.float64)
    target = one_hot(y, 3).double()
    for _ in range(300):
        w -= 0.2 * x.T @ ((x @ w).softmax(dim=1) - target) / len(x)
    return (x @ w).argmax(dim=1)


accuracy = {}
for name, numbers in {"left 0, middle 1, right 2": [0, 1, 2],
                      "left 0, middle 2, right 1": [0, 2, 1]}.items():  # fmt: skip
    y = torch.tensor(numbers)[cluster]
    a, b = ((f(y) == y).double().mean().item() for f in (regress_number, classify))
    accuracy[name] = (a, b)
    print(f"{name}:  regression {a:.2f}  softmax {b:.2f}")

(a0, b0), (a1, b1) = accuracy.values()
assert a0 > 0.9 and a1 < 0.5 and b0 == b1 > 0.9  # 只有回归受编号影响
