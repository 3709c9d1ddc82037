"""反向传播要的是 v^T J，不是 J：一次反向得一行，一次前向得一列。"""

import torch
from torch.func import jacrev, jvp, vjp, vmap

torch.manual_seed(0)
W = torch.randn(2, 5, dtype=torch.float64)
x = torch.randn(5, dtype=torch.float64, requires_grad=True)


def f(v):
    return torch.sin(W @ v)  # R^5 -> R^2


J = jacrev(f)(x)
v, u = torch.randn(2).double(), torch.randn(5).double()
assert torch.allclose(vjp(f, x)[1](v)[0], v @ J)  # 反向：左乘
assert torch.allclose(jvp(f, (x,), (u,))[1], J @ u)  # 前向：右乘
f(x).backward(v)  # backward 的参数就是 v
assert torch.allclose(x.grad, v @ J)
try:
    f(x).backward()
    raise AssertionError("should fail")
except RuntimeError as error:
    print("RuntimeError:", error)
rows = [vjp(f, x)[1](e)[0] for e in torch.eye(2).double()]
assert torch.allclose(torch.stack(rows), J)
print(f"full J: {len(rows)} vjp calls, or {x.numel()} jvp calls")

# 一批样本：样本之间的块全是 0，用 vmap 只算对角块
X = torch.randn(4, 5, dtype=torch.float64)
full = torch.autograd.functional.jacobian(lambda t: torch.sin(t @ W.T), X)
per_sample = vmap(jacrev(f))(X)
print("batch:", tuple(full.shape), " per sample:", tuple(per_sample.shape))
for i in range(4):
    assert torch.allclose(full[i, :, i], per_sample[i])
    assert all((full[i, :, j] == 0).all() for j in range(4) if j != i)
print(f"4096 to 4096 in float32: {4096**2 * 4 / 2**20:.0f} MiB for one sample")
