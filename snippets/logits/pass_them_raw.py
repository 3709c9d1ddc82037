"""损失要的是 logits：多套一层 softmax 或 sigmoid，损失降不下去，或者梯度没了。"""

import math

import torch
from torch.nn.functional import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    cross_entropy,
)

z, y = torch.tensor([[10.0, 0.0, 0.0]]), torch.tensor([0])  # 已经分对，而且很有把握
once = cross_entropy(z, y).item()
twice = cross_entropy(torch.softmax(z, dim=1), y).item()
floor = math.log(1 + 2 / math.e)  # 三类时最好的情形：概率 (1, 0, 0) 又当了一次 logits
print(f"logits {once:.0e}  softmax first {twice:.4f}  it cannot fall below {floor:.4f}")
assert once < 1e-4 and twice > floor > 0.55

one = torch.tensor(1.0)
for value in (-20.0, -200.0):
    x = torch.tensor(value, requires_grad=True)
    raw = binary_cross_entropy_with_logits(x, one)
    (g_raw,) = torch.autograd.grad(raw, x)
    squashed = binary_cross_entropy(torch.sigmoid(x), one)
    (g_squashed,) = torch.autograd.grad(squashed, x)
    print(
        f"logit {value:5.0f}, label 1: with logits {raw.item():.0f}"
        f" (gradient {g_raw.item():.0f}), sigmoid first {squashed.item():.0f}"
        f" (gradient {g_squashed.item() + 0.0:.0f})"
    )
    assert g_raw < -0.99
assert squashed == 100 and g_squashed == 0  # BCELoss 把对数截断在 -100
