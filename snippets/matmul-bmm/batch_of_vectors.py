"""一批矩阵乘一批向量：忘了补一维，多半报错，批量恰好等于行长时却悄悄算错。"""

import torch

torch.manual_seed(0)
for batch in (5, 3):
    a, v = torch.randn(batch, 2, 3), torch.randn(batch, 3)
    right = torch.stack([m @ x for m, x in zip(a, v, strict=True)])
    for y in (
        (a @ v[..., None])[..., 0],
        torch.einsum("bij,bj->bi", a, v),
        torch.bmm(a, v.unsqueeze(-1)).squeeze(-1),
    ):
        assert torch.allclose(y, right, atol=1e-6)
    try:
        print(
            f"batch {batch}: a @ v has shape", tuple((a @ v).shape), "- want", end=" "
        )
        print(tuple(right.shape))
        assert batch == 3
    except RuntimeError as error:
        print(f"batch {batch}: {error}")
        assert batch == 5

# 一批数据乘同一个权重：matmul 与展平后做一次大的 mm 相同，权重的梯度对批量求和
x = torch.randn(5, 2, 3, dtype=torch.float64)
w = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
y = x @ w
assert torch.allclose(y, (x.reshape(10, 3) @ w).reshape(5, 2, 4))
g = torch.randn(5, 2, 4, dtype=torch.float64)  # 上游的梯度
y.backward(g)
each = torch.bmm(x.mT, g)  # 每个样本各自的梯度，(5, 3, 4)
print("gradient of w", tuple(w.grad.shape), "= sum over batch of", tuple(each.shape))
assert torch.allclose(w.grad, each.sum(0))
# 乘加次数：批量个数 × n × k × m，习惯按两倍计浮点运算
print("operations for (5, 2, 3) @ (3, 4):", 2 * 5 * 2 * 3 * 4)
