"""叠批的两个坑：长短不一的样本叠不起来；NumPy 和 Python 的小数都成了 float64。"""

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

sentences = [torch.tensor([5, 2]), torch.tensor([7, 1, 4, 3]), torch.tensor([9])]
try:
    next(iter(DataLoader(sentences, batch_size=3)))
except RuntimeError as error:
    print("RuntimeError:", error)
else:
    raise AssertionError("different lengths cannot be stacked")


def pad(batch):
    """补 0 到本批最长，并返回掩码（真实位置为真）。"""
    lengths = torch.tensor([len(s) for s in batch])
    tokens = pad_sequence(batch, batch_first=True, padding_value=0)
    return tokens, torch.arange(tokens.shape[1]) < lengths[:, None]


tokens, mask = next(iter(DataLoader(sentences, batch_size=3, collate_fn=pad)))
print(tokens.tolist())
assert tokens.shape == (3, 4) and mask.sum(1).tolist() == [2, 4, 1]
assert all(torch.equal(t[m], s) for t, m, s in zip(tokens, mask, sentences))

pairs = [(np.ones(3), 0.5), (np.zeros(3), 1.5)]  # 两种小数默认都是 64 位
x, y = next(iter(DataLoader(pairs, batch_size=2)))
print("x", x.dtype, " y", y.dtype)
assert x.dtype == y.dtype == torch.float64
try:
    nn.Linear(3, 1)(x)
except RuntimeError as error:
    print("RuntimeError:", error)
else:
    raise AssertionError("float64 data, float32 weights")
assert nn.Linear(3, 1)(x.float()).dtype == torch.float32
