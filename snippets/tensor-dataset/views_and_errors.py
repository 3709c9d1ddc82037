"""TensorDataset 就是“每个张量都取第 i 个”：返回元组，取整数时是视图，不复制。"""

import numpy as np
import torch
from torch.utils.data import TensorDataset

x, y = torch.arange(12.0).reshape(4, 3), torch.tensor([0, 1, 1, 0])
data = TensorDataset(x, y)
print("length:", len(data), " sample 1:", data[1])
assert len(data) == 4 and torch.equal(data[1][0], x[1]) and data[1][1] == 1
print("slice 1:3 gives shapes", [tuple(t.shape) for t in data[1:3]])
assert [tuple(t.shape) for t in data[1:3]] == [(2, 3), (2,)]

only = TensorDataset(x)[0]
print("one tensor: a sample is", type(only).__name__, "of length", len(only))
assert isinstance(only, tuple) and len(only) == 1

data[1][0].zero_()  # 就地改样本，改的是原来的张量
print("x[1] after data[1][0].zero_():", x[1].tolist())
assert x[1].tolist() == [0, 0, 0]

for name, build in {
    "lengths 4 and 3": lambda: TensorDataset(x, y[:3]),
    "NumPy array": lambda: TensorDataset(np.ones((4, 3))),
    "Python list": lambda: TensorDataset([1, 2, 3]),
    "0-d tensor": lambda: TensorDataset(torch.tensor(1.0)),
}.items():
    try:
        build()
    except (AssertionError, TypeError, AttributeError, IndexError) as error:
        print(f"{name:15} {type(error).__name__}: {error}")
    else:
        raise RuntimeError(name)
converted = TensorDataset(torch.from_numpy(np.ones((4, 3))))
print("from_numpy keeps", converted[0][0].dtype)
assert converted[0][0].dtype == torch.float64
