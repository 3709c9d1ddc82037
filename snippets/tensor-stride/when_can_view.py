"""view 什么时候成功：要合并的相邻两维，外层步长须等于内层步长乘内层长度。"""

import itertools

import torch


def can_flatten(t):
    """全部维度能不能不复制就合并成一维：逐对检查相邻的维度。"""
    kept = [(d, s) for d, s in zip(t.shape, t.stride(), strict=True) if d != 1]
    return all(s == d1 * s1 for (_, s), (d1, s1) in itertools.pairwise(kept))


base = torch.arange(48).reshape(2, 4, 6)
cases = {
    "base": base,
    "base[:, 1:3]": base[:, 1:3],
    "base[:1, 1:3]": base[:1, 1:3],
    "base[..., ::2]": base[..., ::2],
    "base.transpose(0, 1)": base.transpose(0, 1),
    "base[:, :1].expand(2, 4, 6)": base[:, :1].expand(2, 4, 6),
}
for name, t in cases.items():
    try:
        t.view(-1)
        works = True
    except RuntimeError:
        works = False
    assert works == can_flatten(t)
    assert torch.equal(t.reshape(-1), t.contiguous().view(-1))  # reshape 总能做到
    print(f"{name:28} stride {t.stride()!s:11}", end="")
    print(f" view(-1) {works!s:5}  contiguous {t.is_contiguous()}")

# 步长以元素计，NumPy 以字节计；负步长不支持，反转要用会复制的 flip
assert base.stride() == (24, 6, 1) and base.numpy().strides == (192, 48, 8)
try:
    base[::-1]
except ValueError as error:
    print("base[::-1]:", error)
assert torch.equal(base.flip(0)[0], base[1])
