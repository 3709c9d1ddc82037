"""同一类错误的各种报错文字：哪一步、期望什么、得到什么。"""

import torch
from torch import nn
from torch.nn import functional as F

x = torch.ones(2, 4)
image = torch.ones(1, 3, 8, 8)
logits = torch.zeros(2, 3)
cases = {
    "x @ x.T.double()": lambda: x @ x.T.double(),
    "bmm(x, x.double())": lambda: torch.bmm(x[:, None], x[..., None].double()),
    "Linear(float64 input)": lambda: nn.Linear(4, 3)(x.double()),
    "Conv2d(uint8 input)": lambda: nn.Conv2d(3, 1, 3)(image.byte()),
    "cross_entropy, float32 target": lambda: F.cross_entropy(logits, torch.ones(2)),
    "bce_with_logits, int64 target": lambda: F.binary_cross_entropy_with_logits(
        logits[:, 0], torch.tensor([0, 1])
    ),
    "Embedding(float32 index)": lambda: nn.Embedding(9, 2)(x),
    "x[float32 index]": lambda: x[torch.tensor([0.0])],
    "int64 mean()": lambda: torch.arange(3).mean(),
    "int64 softmax": lambda: torch.arange(3).softmax(0),
}
for code, f in cases.items():
    try:
        f()
        raise AssertionError("should fail")
    except (RuntimeError, IndexError) as error:  # NotImplementedError 也是 RuntimeError
        print(f"{code}:\n  {str(error).split(' (while')[0]}")
