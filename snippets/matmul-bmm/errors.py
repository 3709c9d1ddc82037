"""矩阵乘法的报错信息，各自说明哪一条规则没满足。"""

import torch
from torch import nn


def ones(*shape):
    return torch.ones(shape)


for code, f in {
    "mm, 3-D input": lambda: torch.mm(ones(2, 3, 4), ones(4, 5)),
    "mm, 1-D second": lambda: torch.mm(ones(3, 4), ones(4)),
    "bmm, 2-D input": lambda: torch.bmm(ones(3, 4), ones(4, 5)),
    "bmm, batch 1 and 5": lambda: torch.bmm(ones(1, 3, 4), ones(5, 4, 2)),
    "q @ k without mT": lambda: ones(2, 7, 4) @ ones(2, 7, 4),
    "batch 2 and 3": lambda: ones(2, 3, 4) @ ones(3, 4, 5),
    "0-D": lambda: torch.tensor(2.0) @ ones(2, 2),
    "Linear(784, 10)": lambda: nn.Linear(784, 10)(ones(32, 512)),
    "Linear, image input": lambda: nn.Linear(784, 10)(ones(32, 1, 28, 28)),
}.items():
    try:
        f()
        raise AssertionError("should fail")
    except RuntimeError as error:
        print(f"{code}:\n  {error}")
