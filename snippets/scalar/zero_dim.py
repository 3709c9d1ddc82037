"""标量的形状是 ()，形状 (1,) 的是向量：都能取回 Python 数，前者没有维度。"""

import torch

s, v = torch.tensor(3.0), torch.tensor([3.0])
for name, t in (("scalar", s), ("vector", v)):
    print(f"{name}: shape {tuple(t.shape)}, ndim {t.ndim}, numel {t.numel()}")
assert s.item() == v.item() == 3.0  # 只要元素恰好一个，item() 就能用

# 标量没有维度：不能取下标、求长度、做矩阵乘法、拼接
for name, action in {
    "s[0]": lambda: s[0],
    "len(s)": lambda: len(s),
    "A @ s": lambda: torch.ones(2, 3) @ s,
    "cat([s, s])": lambda: torch.cat([s, s]),
}.items():
    try:
        action()
        raise AssertionError("should fail")
    except (IndexError, TypeError, RuntimeError) as error:
        print(f"{name}: {type(error).__name__}")

# 从标量出发求导：梯度与参数同形
w = torch.tensor([1.0, -2.0, 4.0], requires_grad=True)
loss = (w**2).sum()
loss.backward()
print(f"loss {loss.item()}, gradient {w.grad.tolist()}")
assert torch.equal(w.grad, 2 * w.detach())

# 从多个元素的向量出发求导：报错；给出一个同形的向量，才知道求谁的导数
try:
    (w**2).backward()
    raise AssertionError("should fail")
except RuntimeError as error:
    print(error)
w.grad = None
(w**2).backward(torch.ones(3))  # 等价于先求和
assert torch.equal(w.grad, 2 * w.detach())
(w**2).sum().view(1).backward()  # 形状 (1,) 也行：判断的是元素个数
