"""一维张量没有行列之分：当成列向量去减，会悄悄变成一张 n×n 的表。"""

import torch

v = torch.tensor([1.0, 2.0, 3.0])
column = v[:, None]  # 形状 (3, 1)：要列向量就明说
print("v.t()", tuple(v.t().shape), " column.T", tuple(column.T.shape))
assert torch.equal(v.t(), v)

# 列乘行是外积，行乘列是一个数；两个一维张量相乘也是一个数
assert torch.equal(column @ column.T, torch.outer(v, v))
assert (column.T @ column).item() == (v @ v).item() == 14.0

# 完美的预测：标签 (n,)，模型输出 (n, 1)
label, prediction = v, column
wrong = (prediction - label) ** 2
right = (prediction.squeeze(1) - label) ** 2
print("wrong:", tuple(wrong.shape), f"mean {wrong.mean():.3f}")
print("right:", tuple(right.shape), f"mean {right.mean():.3f}")
assert wrong.shape == (3, 3) and right.mean() == 0
# 向量之间没有大小次序：比较是逐元素的，放进 if 就报错
try:
    if v > label.flip(0):
        raise AssertionError("should fail")
except RuntimeError as error:
    print(error)
# 错的那个其实是所有配对之差：等于两倍的（除以 n 的）方差
assert torch.isclose(wrong.mean(), 2 * v.var(correction=0))
