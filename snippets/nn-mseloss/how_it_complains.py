"""nn.MSELoss 什么时候报错、什么时候只警告、什么时候一声不响。"""

import warnings

import torch
from torch import nn

loss_fn = nn.MSELoss()
four = torch.arange(4.0)


def attempt(name, f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
    warned = "warned" if caught else ""
    print(f"{name:18} {result} {warned}")
    return str(result), bool(caught)


# 忘了先建对象：数据被当成了 size_average 和 reduce 两个旧设置
assert "ambiguous" in attempt("MSELoss(p, y)", lambda: nn.MSELoss(four, four))[0]
built = attempt("one element each", lambda: nn.MSELoss(four[:1], four[:1]))
assert built == ("MSELoss()", True)  # 得到的是模块，不是损失

shapes = attempt("(4, 1) and (4,)", lambda: loss_fn(torch.zeros(4, 1), four))
assert shapes[1] and "tensor" in shapes[0]
attempt("(4, 2) and (3,)", lambda: loss_fn(torch.zeros(4, 2), four[:3]))
attempt("both integers", lambda: loss_fn(four.long(), four.long()))
attempt("target is a float", lambda: loss_fn(four, 1.0))

# 不报错也不警告
mixed = attempt("float32, float64", lambda: loss_fn(four, four.double() + 1))
empty = attempt("no elements", lambda: loss_fn(four[:0], four[:0]))
half = torch.full((4,), 300.0, dtype=torch.float16)
large = attempt("float16, error 300", lambda: loss_fn(half, 0 * half))
assert "float64" in mixed[0] and "nan" in empty[0] and "inf" in large[0]
assert not (mixed[1] or empty[1] or large[1])

y = (four + 1).requires_grad_()
loss_fn(four, y).backward()
print("the target gets a gradient too:", y.grad.tolist())
assert y.grad.tolist() == [0.5] * 4
