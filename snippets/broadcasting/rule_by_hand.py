"""广播规则的手写版，与 torch.broadcast_shapes 对照；再看广播的梯度和内存。"""

import torch


def broadcast_shapes(a, b):
    """从最后一维对齐：相等、有一个是 1、或有一个缺失，否则报错。"""
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b  # 左边补 1
    for size_a, size_b in zip(a, b):
        if size_a != size_b and 1 not in (size_a, size_b):
            raise RuntimeError(f"{size_a} and {size_b} do not match")
    return tuple(size_b if size_a == 1 else size_a for size_a, size_b in zip(a, b))


pairs = [
    ((3, 4), (4,)),
    ((3, 1), (4,)),
    ((5, 1, 4), (3, 1)),
    ((3, 4), ()),
    ((3, 4), (3,)),
]
for a, b in pairs:
    try:
        result = broadcast_shapes(a, b)
        assert result == torch.broadcast_shapes(a, b)
    except RuntimeError as error:
        result = f"error: {error}"
    print(f"{str(a):9} with {str(b):6} -> {result}")

bias = torch.zeros(4, requires_grad=True)
(torch.ones(3, 4) + bias).sum().backward()
print("gradient of bias:", bias.grad.tolist())  # 被用了 3 次，梯度相加 3 次
assert bias.grad.tolist() == [3.0] * 4

row = torch.arange(4.0)
expanded = row.expand(1000, 4)
print("expand to (1000, 4): stride", expanded.stride(), " copies no data")
assert expanded.data_ptr() == row.data_ptr() and expanded.stride() == (0, 1)
