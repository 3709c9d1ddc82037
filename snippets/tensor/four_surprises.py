"""创建张量时容易出错的四处：维数、数据类型、大小写、是否复制。"""

import numpy as np
import torch

v = torch.tensor([1.0, 2.0, 3.0])
print("3 numbers:     ndim", v.ndim, " shape", tuple(v.shape))
print("1 x 3 table:   ndim", v[None].ndim, " shape", tuple(v[None].shape))
assert v.ndim == 1 and torch.tensor(3.0).ndim == 0  # 三维向量是 1 维张量
assert v.t().shape == (3,) and v[None].t().shape == (3, 1) and (v @ v).shape == ()

ints, floats = torch.tensor([1, 2]), torch.tensor([1.0, 2.0])
doubles = torch.tensor(np.array([1.0, 2.0]))
print("dtypes:       ", ints.dtype, floats.dtype, doubles.dtype)
assert (ints.dtype, floats.dtype) == (torch.int64, torch.float32)
assert doubles.dtype == torch.float64  # NumPy 的双精度保持不变

print("Tensor(3):     shape", tuple(torch.Tensor(3).shape))
print("tensor(3):     shape", tuple(torch.tensor(3).shape))
assert torch.Tensor(3).shape == (3,)  # 大写：3 个未初始化的数
assert torch.tensor(3).shape == ()  # 小写：数值为 3 的标量

array = np.zeros(2)
copied, shared = torch.tensor(array), torch.from_numpy(array)
array[0] = 7
print("array[0] = 7:  tensor", copied[0].item(), " from_numpy", shared[0].item())
assert copied[0] == 0 and shared[0] == 7
