"""平均时除以什么、标签平滑怎样分配、类别维放在哪里：三处容易弄错的约定。"""

import torch
from torch.nn.functional import cross_entropy

torch.manual_seed(0)
z = torch.randn(4, 3)
y = torch.tensor([0, 1, 2, 2])
each = cross_entropy(z, y, reduction="none")

# 类别权重：除以权重之和，不是样本数
w = torch.tensor([1.0, 1.0, 10.0])
weighted = cross_entropy(z, y, weight=w)
assert torch.isclose(weighted, (w[y] * each).sum() / w[y].sum())
print(
    "all weights x 10 changes nothing:",
    torch.isclose(weighted, cross_entropy(z, y, w * 10)).item(),
)

# ignore_index：只对有效位置平均；全被忽略就是 0/0
masked = torch.tensor([0, 1, -100, -100])
assert torch.isclose(cross_entropy(z, masked), each[:2].mean())
print("all ignored:", cross_entropy(z, torch.full((4,), -100)).item())

# 两个微批，有效词元 3 个和 1 个：平均的平均不等于总平均
a, b = each[:3].mean(), each[3:].mean()
print("mean of means equals mean:", torch.isclose((a + b) / 2, each.mean()).item())
assert not torch.isclose((a + b) / 2, each.mean())
assert torch.isclose((3 * a + 1 * b) / 4, each.mean())

# 标签平滑 e：正确类 1 - e + e/C，其余 e/C
e, C = 0.1, 3
soft = torch.full((4, C), e / C)
soft[torch.arange(4), y] += 1 - e
assert torch.allclose(cross_entropy(z, y, label_smoothing=e), cross_entropy(z, soft))
print("smoothed target", [round(v, 4) for v in soft[0].tolist()])

# 序列：类别是第 1 维；(N, T, C) 要先换位
seq, labels = torch.randn(2, 5, 3), torch.randint(3, (2, 5))
right = cross_entropy(seq.transpose(1, 2), labels)
assert torch.isclose(right, cross_entropy(seq.reshape(-1, 3), labels.reshape(-1)))
try:
    cross_entropy(seq, labels)
except RuntimeError as error:
    print("RuntimeError:", str(error)[:60])
