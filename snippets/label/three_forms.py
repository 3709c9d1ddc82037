"""同一个标签的三种写法：类别编号、独热、软标签；浮点的编号会被拒绝。"""

import torch
from torch.nn.functional import cross_entropy, one_hot

logits = torch.tensor([[2.0, 0.5, -1.0], [0.0, 1.0, 3.0]], dtype=torch.float64)
index = torch.tensor([0, 2])  # int64，形状 (n,)
hot = one_hot(index, 3).double()  # 概率，形状 (n, 类别数)

loss = cross_entropy(logits, index)
print(f"index   {loss:.4f}")
print(f"one-hot {cross_entropy(logits, hot):.4f}")
assert torch.allclose(loss, cross_entropy(logits, hot))

# 标签平滑：正确的类 1 - eps + eps/K，其余每类 eps/K
classes, eps = 10, 0.1
soft = torch.full((1, classes), eps / classes, dtype=torch.float64)
soft[0, 3] += 1 - eps
print(f"smoothed targets {soft[0, 3]:.2f} and {soft[0, 0]:.2f}")
best = cross_entropy(soft.log(), soft)  # 预测恰好等于软标签：能达到的最低损失
entropy = -(soft * soft.log()).sum()
print(f"lowest possible loss {best:.3f}, entropy of the target {entropy:.3f}")
assert torch.allclose(best, entropy) and best > 0.5
z = torch.arange(10, dtype=torch.float64)[None]
built_in = cross_entropy(z, torch.tensor([3]), label_smoothing=eps)
assert torch.allclose(built_in, cross_entropy(z, soft))

assert cross_entropy(logits, index.byte()) == loss  # uint8 也可以
for wrong in (index.double(), index.int()):
    try:
        cross_entropy(logits, wrong)
    except RuntimeError as error:
        print(f"{wrong.dtype}:", str(error).splitlines()[0])
    else:
        raise AssertionError("no error")
