"""交叉熵损失照公式手算，与 torch 对照；对 logits 的梯度是概率减目标。"""

import torch
from torch.nn.functional import cross_entropy, one_hot

z = torch.tensor([[2.0, 0.0, -1.0], [0.5, 0.0, 3.0]], requires_grad=True)
y = torch.tensor([0, 1])  # 类别编号，int64
loss = (torch.logsumexp(z, 1) - z[torch.arange(2), y]).mean()
print(f"loss {loss:.4f}  torch {cross_entropy(z, y):.4f}")
assert torch.isclose(loss, cross_entropy(z, y))
# 目标写成独热向量（浮点）结果相同
target = one_hot(y, 3).float()
assert torch.isclose(loss, cross_entropy(z, target))

(grad,) = torch.autograd.grad(loss, z)
p = z.softmax(1)
assert torch.allclose(grad, (p - target) / 2)
for i in range(2):
    print(f"sample {i}: p", [f"{v:.3f}" for v in p[i].tolist()], end="  ")
    print("gradient", [f"{v:+.3f}" for v in grad[i].tolist()])
assert grad.sum(1).abs().max() < 1e-6  # 每个样本的分量之和为 0

# 一个都不会时：输出均匀，损失是 ln C
for classes in (10, 1000):
    start = cross_entropy(torch.zeros(1, classes), torch.tensor([0]))
    print(f"{classes} classes, uniform: {start:.3f}", end="   ")
    assert torch.isclose(start, torch.tensor(float(classes)).log())
print()

# 常见的接错：类别编号是浮点数或 int32；uint8 则可以
for wrong in (y.float(), y.int()):
    try:
        cross_entropy(z, wrong)
    except RuntimeError as error:
        print("RuntimeError:", str(error)[:56])
    else:
        raise AssertionError(wrong.dtype)
assert torch.isclose(loss, cross_entropy(z, y.byte()))
