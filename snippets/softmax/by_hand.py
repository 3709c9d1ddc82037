"""softmax：照公式会溢出，先减去最大值就稳定；加常数不变；雅可比矩阵是 diag(p) - p pᵀ。"""

import torch

z = torch.tensor([2.0, 1.0, -1.0], dtype=torch.float64)
p = z.exp() / z.exp().sum()
assert torch.allclose(p, torch.softmax(z, dim=0))
assert torch.allclose(p, torch.softmax(z + 100, dim=0))  # 平移不变
assert not torch.allclose(p, torch.softmax(3 * z, dim=0))  # 放缩会变
print("softmax(2, 1, -1) =", [round(v, 3) for v in p.tolist()])

jacobian = torch.autograd.functional.jacobian(lambda v: torch.softmax(v, dim=0), z)
assert torch.allclose(jacobian, p.diag() - p.outer(p))
assert torch.allclose(jacobian.sum(dim=1), torch.zeros(3, dtype=torch.float64))
grad = torch.autograd.functional.jacobian(lambda v: v.logsumexp(dim=0), z)
assert torch.allclose(grad, p)  # softmax 是 log-sum-exp 的梯度
print("Jacobian = diag(p) - p p^T, softmax = gradient of log-sum-exp: True")

big = torch.tensor([100.0, 99.0, 97.0])  # float32：exp(100) 是 inf
naive = big.exp() / big.exp().sum()
safe = (big - big.max()).exp() / (big - big.max()).exp().sum()
print("by the formula:", naive.tolist())
print("minus the max :", [round(v, 3) for v in safe.tolist()])
assert naive.isnan().all() and torch.allclose(safe, p.float())

batch = torch.zeros(4, 3)  # 4 个样本、3 类
print("sum of each sample, dim=1:", torch.softmax(batch, dim=1).sum(dim=1).tolist())
print("sum of each sample, dim=0:", torch.softmax(batch, dim=0).sum(dim=1).tolist())
masked = torch.softmax(torch.full((3,), -torch.inf), dim=0)
print("all masked with -inf:", masked.tolist())
assert masked.isnan().all()
