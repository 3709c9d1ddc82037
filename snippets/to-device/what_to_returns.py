"""to 返回谁：本来就符合要求时是自己，否则是副本；搬动也是计算图里的一步。"""

import torch

x = torch.ones(3)
print("already there, same object:", x.to("cpu") is x)
print("copy=True, same object:    ", x.to("cpu", copy=True) is x)
assert x.to("cpu") is x and x.to("cpu", copy=True) is not x

leaf = torch.ones(3, requires_grad=True)
moved = leaf.to("meta")  # 换成 "cuda" 道理相同
print("after the move: leaf =", moved.is_leaf, " made by", moved.grad_fn.name())
assert not moved.is_leaf
try:
    torch.optim.SGD([moved], lr=0.1)
except ValueError as error:
    print("optimizer:", error)
else:
    raise AssertionError("a moved copy is not a leaf")

right = torch.ones(3, device="meta", requires_grad=True)  # 直接建在目标设备上
assert right.is_leaf
torch.optim.SGD([right], lr=0.1)

# to 也能换类型；副本参与计算，梯度回到原来的叶子，类型跟着叶子
(leaf.to(torch.float64) * 3).sum().backward()
print("gradient reaches the leaf:", leaf.grad.tolist(), leaf.grad.dtype)
assert leaf.grad.tolist() == [3, 3, 3] and leaf.grad.dtype == torch.float32

# 原来共用内存的两个张量，各自搬过去以后不再共用
base = torch.zeros(4)
view = base[:2]
far_base, far_view = base.to(torch.float64), view.to(torch.float64)
far_base += 1
print("view after moving both:", far_view.tolist())
assert far_view.tolist() == [0, 0]
