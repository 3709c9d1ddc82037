"""L1 范数手算；矩阵的 1-范数是另一个数；梯度是符号；半精度会溢出。"""

import torch

x = torch.tensor([3.0, -4.0, 0.0])
assert torch.linalg.vector_norm(x, 1) == x.abs().sum() == 7
print("L1", x.abs().sum().item(), " L2", torch.linalg.vector_norm(x).item())
# 旋转 45 度：L2 不变，L1 变
e1, turned = torch.tensor([1.0, 0.0]), torch.tensor([0.5**0.5, 0.5**0.5])
print(f"rotated: L1 {e1.abs().sum():.3f} -> {turned.abs().sum():.3f}")
assert torch.isclose(turned.norm(), e1.norm())

# 梯度是各分量的符号，与大小无关；0 处取次梯度 0
x.requires_grad_()
torch.linalg.vector_norm(x, 1).backward()
print("gradient", x.grad.tolist())
assert torch.equal(x.grad, x.detach().sign())

# 矩阵：linalg.norm(A, 1) 是各列绝对值之和的最大者
a = torch.tensor([[1.0, -2.0], [3.0, 4.0]])
induced, entrywise = torch.linalg.norm(a, 1), torch.linalg.vector_norm(a, 1)
print("matrix 1-norm", induced.item(), " sum of absolute values", entrywise.item())
assert induced == a.abs().sum(0).max() == 6 and entrywise == 10

# 半精度装不下 100000（最大 65504）
h = torch.full((10000,), 10.0, dtype=torch.float16)
wide = torch.linalg.vector_norm(h, 1, dtype=torch.float32)
print("float16", torch.linalg.vector_norm(h, 1).item(), " float32", wide.item())
