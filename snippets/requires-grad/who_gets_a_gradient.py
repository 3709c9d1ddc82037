"""requires_grad 怎样传播：一个输入需要，结果就需要；梯度只留在叶子上。"""

import torch

w = torch.tensor([2.0, -1.0], requires_grad=True)  # 参数：要
x = torch.tensor([3.0, 4.0])  # 数据：不要，默认如此
hidden = w * x
loss = hidden.sum() ** 2
constant = x * 2
print("tensor    requires_grad  is_leaf  grad_fn")
for name, t in [("w", w), ("x", x), ("constant", constant), ("hidden", hidden)]:
    fn = type(t.grad_fn).__name__ if t.grad_fn is not None else None
    print(f"{name:9} {t.requires_grad!s:14} {t.is_leaf!s:8} {fn}")
assert hidden.requires_grad and not constant.requires_grad

hidden.retain_grad()  # 中间结果的梯度默认用完就丢，想看要先登记
loss.backward()
print("w.grad", w.grad.tolist(), end="")
print("  hidden.grad", hidden.grad.tolist(), "  x.grad", x.grad)
s = (w * x).sum().item()
assert torch.equal(w.grad, 2 * s * x) and x.grad is None

with torch.no_grad():
    assert not (w * 2).requires_grad and w.requires_grad  # 临时关记录，不改属性
assert not w.detach().requires_grad
assert not (w > 0).requires_grad and not w.argmax().requires_grad


def attempt(code, f):
    try:
        f()
    except RuntimeError as error:
        print(f"{code:24} {str(error).split('.')[0]}")
    else:
        raise AssertionError(code)


attempt("int, requires_grad=True", lambda: torch.tensor([1], requires_grad=True))
attempt("hidden.requires_grad_(F)", lambda: hidden.requires_grad_(False))
attempt("loss without any w", lambda: constant.sum().backward())
attempt("w.add_(1)", lambda: w.add_(1))
attempt("w.numpy()", lambda: w.numpy())
