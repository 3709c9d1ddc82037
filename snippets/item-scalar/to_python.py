"""item() 给出什么：Python 的数、同一个值、没有计算图；元素不是一个就报错。"""

import warnings

import torch

for value in (3, 3.0, True, 1j):
    got = torch.tensor(value).item()
    print(type(got).__name__, got, end="  ")
    assert type(got) is type(value) and got == value
print()
# float32 里没有 0.1；取出来的是最近的 float32，再精确地放进双精度
a = torch.tensor(0.1).item()
print("tensor(0.1).item() =", a, " == 0.1:", a == 0.1)
assert a != 0.1 and torch.tensor(a) == torch.tensor(0.1)
assert torch.tensor(0.1, dtype=torch.float64).item() == 0.1
assert torch.ones(1, 1).item() == 1.0  # 看元素个数，不看维数

w = torch.tensor(3.0, requires_grad=True)
loss = (w - 1) ** 2
for code, f in {
    "ones(2).item()": lambda: torch.ones(2).item(),
    "float(ones(2))": lambda: float(torch.ones(2)),
    "if ones(2):": lambda: bool(torch.ones(2)),
    "zeros(0).item()": lambda: torch.zeros(0).item(),
    "loss.item().backward()": lambda: loss.item().backward(),
    "tensor(loss.item()).backward()": lambda: torch.tensor(loss.item()).backward(),
    "f'{ones(1):.2f}'": lambda: f"{torch.ones(1):.2f}",
}.items():
    try:
        f()
        raise AssertionError("should fail")
    except (RuntimeError, ValueError, AttributeError, TypeError) as error:
        print(f"{code}: {error}")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert loss.item() == 4 and not caught
    float(loss)
print("float(loss) warns:", str(caught[0].message).split(" may")[0])
assert f"{loss:.2f}" == "4.00"  # 0 维张量可以直接格式化
loss.backward()  # 取数不影响原来的图
assert w.grad == 4
# 把数当常数乘进去：前向一样，梯度少了一项
w.grad = None
(w * w.item()).backward()
print("d(w * w.item())/dw =", w.grad.item(), " d(w * w)/dw =", 2 * w.item())
assert w.grad == 3
