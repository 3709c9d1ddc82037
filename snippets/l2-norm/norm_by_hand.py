"""L2 范数的定义与库函数对照；矩阵“展平成向量”与“2-范数”是两个数。"""

import torch

x = torch.tensor([3.0, -4.0])
by_hand = (x**2).sum().sqrt()
print(f"sqrt(3^2 + 4^2)        {by_hand:.4f}")
print(f"vector_norm(x)         {torch.linalg.vector_norm(x):.4f}")
print(f"squared norm  x @ x    {x @ x:.4f}")
assert torch.isclose(by_hand, torch.linalg.vector_norm(x))

a = torch.tensor([[3.0, 0.0], [0.0, 4.0]])
frobenius = torch.linalg.vector_norm(a)  # 展平成 4 个数再算
spectral = torch.linalg.matrix_norm(a, ord=2)  # 最大奇异值
print(f"vector_norm(A)         {frobenius:.4f}")
print(f"matrix_norm(A, ord=2)  {spectral:.4f}")
assert torch.isclose(frobenius, torch.linalg.matrix_norm(a, ord="fro"))
assert torch.isclose(spectral, torch.tensor(4.0))

# 分块求范数再对这些范数求一次范数，等于整体的范数
pieces = torch.stack([torch.linalg.vector_norm(row) for row in a])
print(f"norm of row norms      {torch.linalg.vector_norm(pieces):.4f}")
assert torch.isclose(torch.linalg.vector_norm(pieces), frobenius)

# 每个分量都是 1：维数乘 100，范数乘 10，均方根不变
for n in (100, 10_000):
    norm = torch.linalg.vector_norm(torch.ones(n))
    print(f"ones({n:>5})  norm {norm:6.1f}  norm/sqrt(n) {norm / n**0.5:.1f}")
