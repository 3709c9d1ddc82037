"""索引的错误：越界、浮点数；以及嵌入层与独热向量乘矩阵的开销之差。"""

import torch
from torch import nn

table = nn.Embedding(10_000, 64)
for name, ids in {
    "index 10000": torch.tensor([10_000]),
    "index -1": torch.tensor([-1]),
    "float index": torch.tensor([3.0]),
}.items():
    try:
        table(ids)
        raise AssertionError("no error")
    except (IndexError, RuntimeError) as error:
        print(f"{name}: {type(error).__name__}: {str(error).split(';')[0][:62]}")

ids = torch.arange(32)
one_hot = nn.functional.one_hot(ids, 10_000).float()
assert torch.equal(one_hot @ table.weight, table(ids))
print("32 tokens: read", ids.numel() * 64, "numbers, or multiply", 32 * 10_000 * 64)

scale = table.weight.std().item()
print(f"default init: standard deviation {scale:.2f}")
assert abs(scale - 1) < 0.02
