"""手写参数更新：直接就地改会报错，重新赋值会丢掉叶子，no_grad 里就地改才对。"""

import torch


def fresh():
    """一个参数，损失是 w 的平方，梯度已经算好：w = 3，grad = 6。"""
    w = torch.tensor(3.0, requires_grad=True)
    (w * w).backward()
    return w


w = fresh()
try:
    w -= 0.1 * w.grad
except RuntimeError as error:
    print("w -= ...        RuntimeError:", error)
else:
    raise AssertionError("in-place on a leaf should fail")

old = fresh()
w = old - 0.1 * old.grad  # 名字 w 指向了一个新的、有历史的张量
print(f"w = w - ...     leaf: {w.is_leaf}, the old tensor is still {old.item():.1f}")
assert not w.is_leaf and old.item() == 3

w = fresh()
with torch.no_grad():
    w -= 0.1 * w.grad
print(f"no_grad, w -=   leaf: {w.is_leaf}, w = {w.item():.1f}, {w.requires_grad=}")
assert w.is_leaf and w.requires_grad and w.grad_fn is None
assert abs(w.item() - 2.4) < 1e-6

w = fresh()
with torch.no_grad():
    w = w - 0.1 * w.grad  # 在 no_grad 里也不能重新赋值：新张量不再要梯度
print(f"no_grad, w = w -  {w.requires_grad=}")
assert not w.requires_grad
