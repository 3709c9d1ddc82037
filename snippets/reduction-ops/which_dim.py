"""dim 指定的是被消掉的那一维；keepdim 把它留成 1，便于广播回去。"""

import torch

x = torch.arange(6.0).reshape(2, 3)
print("x =", x.tolist())
print("sum(dim=0):", x.sum(dim=0).tolist(), "  sum(dim=1):", x.sum(dim=1).tolist())
assert torch.equal(x.sum(dim=0), x[0] + x[1])  # 沿第 0 维：把各行叠加
assert torch.equal(x.sum(dim=1), x[:, 0] + x[:, 1] + x[:, 2])

t = torch.zeros(8, 3, 32, 32)  # 批量、通道、高、宽
for dim in (0, -1, (0, 2, 3), None):
    shape, kept = t.mean(dim).shape, t.mean(dim, keepdim=True).shape
    print(f"dim {dim!s:10} {tuple(shape)!s:12} keepdim {tuple(kept)}")

# 归一化到和为 1：keepdim 才能与原张量对齐
p = x.sum(dim=1, keepdim=True)
assert torch.allclose((x / p).sum(dim=1), torch.ones(2))
try:
    x / x.sum(dim=1)
except RuntimeError as error:
    print("without keepdim:", str(error).split(" at ")[0])

# 空的归约给出运算的单位元；最大值在有限的数里没有，报错
empty = torch.zeros(0)
print("empty: sum", empty.sum().item(), " prod", empty.prod().item(), end="")
print("  all", torch.all(empty).item(), "  mean", empty.mean().item())
try:
    empty.max()
except RuntimeError as error:
    print("empty max:", str(error).split(":")[0], "raises")

# 梯度：sum 给每个元素 1，mean 给 1/n，并列的最大值由 amax 平分
shares = {"sum": [1, 1, 1, 1], "mean": [0.25] * 4, "amax": [0, 0.5, 0.5, 0]}
for name in ("sum", "mean", "amax", "max"):
    leaf = torch.tensor([[1.0, 3.0, 3.0, 0.0]], requires_grad=True)
    out = getattr(leaf, name)(dim=1)
    (out.values if name == "max" else out).sum().backward()
    print(f"gradient of {name:5}", leaf.grad[0].tolist())
    expected = shares.get(name) or (torch.arange(4) == out.indices).float().tolist()
    assert leaf.grad[0].tolist() == expected  # max(dim) 只给返回的下标
