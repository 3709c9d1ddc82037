"""偏导数要说清楚谁不变：同一个量，固定的变量不同，偏导数就不同。"""

import torch

x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
y = torch.tensor(5.0, dtype=torch.float64, requires_grad=True)


def d_dx(f):
    """对 x 求导，返回一个数。"""
    return torch.autograd.grad(f, x)[0].item()


# f = x^2 y，公式：df/dx = 2xy，df/dy = x^2
by_autograd = torch.autograd.grad(x**2 * y, (x, y))
print("f = x^2 y at (2, 5):", [g.item() for g in by_autograd])
assert [g.item() for g in by_autograd] == [2 * 2 * 5, 2**2]

# 同一个 f = x y：固定 y，或者改用变量 (x, s = x + y) 而固定 s
s = (x + y).detach()
fixed_y, fixed_s = d_dx(x * y.detach()), d_dx(x * (s - x))
print(f"f = x y:   y fixed {fixed_y}   x + y fixed {fixed_s}")
assert fixed_y == 5 and fixed_s == 5 - 2

# y 本身由 x 决定（y = x^2 + 1）：偏导数只算直接的一份，全导数还要加上经过 y 的
dependent = x**2 + 1
partial, total = d_dx(x * dependent.detach()), d_dx(x * dependent)
print(f"y = x^2 + 1:   partial {partial}   total {total}")
assert partial == 5 and total == partial + 2 * (2 * 2)  # df/dy * dy/dx = x * 2x

# 每个参数单独走一步都下降，一起走却上升：步子太大
loss, lr = (lambda a, b: (a + b - 1) ** 2), 0.6
step = -lr * 2 * (0 - 1)  # 在 (0, 0) 处两个偏导数都是 -2
alone, together = loss(step, 0), loss(step, step)
print(f"loss {loss(0, 0)}   one moves {alone:.2f}   both move {together:.2f}")
assert alone < loss(0, 0) < together
small = 0.1 * 2
print(f"lr 0.1:  both move {loss(small, small):.2f}")
assert loss(small, small) < loss(0, 0)
