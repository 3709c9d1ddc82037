"""matmul 的规则：一维先补成矩阵，前面的批量维广播，最后两维做矩阵乘法。"""

import torch

torch.manual_seed(0)


def by_hand(a, b):
    """照规则逐个矩阵相乘。"""
    squeeze = [k for k, t in ((-2, a), (-1, b)) if t.ndim == 1]
    a = a[None] if a.ndim == 1 else a
    b = b[:, None] if b.ndim == 1 else b
    batch = torch.broadcast_shapes(a.shape[:-2], b.shape[:-2])
    a = a.expand(*batch, *a.shape[-2:]).reshape(-1, *a.shape[-2:])
    b = b.expand(*batch, *b.shape[-2:]).reshape(-1, *b.shape[-2:])
    rows = [torch.mm(x, y) for x, y in zip(a, b, strict=True)]
    out = torch.stack(rows).reshape(*batch, a.shape[-2], b.shape[-1])
    for k in squeeze:  # 补上的那一维再去掉
        out = out.squeeze(k)
    return out


for left, right in [
    ((3,), (3,)),
    ((2, 3), (3,)),
    ((3,), (3, 4)),
    ((2, 3), (3, 4)),
    ((5, 2, 3), (3,)),
    ((5, 2, 3), (3, 4)),
    ((5, 2, 3), (5, 3, 4)),
    ((6, 1, 2, 3), (5, 3, 4)),
]:
    a, b = torch.randn(left).double(), torch.randn(right).double()
    result = torch.matmul(a, b)
    allowed = []
    for name in ("mm", "bmm"):  # 逐个试：收下的结果与 matmul 相同，其余的报错
        try:
            assert torch.allclose(getattr(torch, name)(a, b), result)
            allowed.append(name)
        except RuntimeError:
            pass
    assert ("mm" in allowed) == (a.ndim == b.ndim == 2)
    assert ("bmm" in allowed) == (a.ndim == b.ndim == 3)
    line = f"{left!s:12} @ {right!s:10} -> {tuple(result.shape)!s:13}"
    print(" ".join([line, *allowed]).rstrip())
    assert result.shape == by_hand(a, b).shape
    assert torch.allclose(result, by_hand(a, b))
