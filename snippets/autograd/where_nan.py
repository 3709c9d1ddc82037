"""不可导处的约定，和一个真实的陷阱：torch.where 没选中的一支也会带来 NaN。"""

import torch


def slope(function, at):
    """function 在 at 处由 autograd 给出的导数。"""
    x = torch.tensor(at, requires_grad=True)
    function(x).backward()
    return x.grad.item()


functions = {"relu": torch.relu, "abs": torch.abs, "sqrt": torch.sqrt}
functions |= {"norm": torch.linalg.vector_norm, "floor": torch.floor}
for name, function in functions.items():
    print(f"{name:6} at 0: {slope(function, 0.0)}")
print("max(x, -x) at 0:", slope(lambda x: torch.maximum(x, -x), 0.0))
assert slope(torch.relu, 0.0) == slope(torch.abs, 0.0) == 0

# 想在 x <= 0 处返回 0：前向没问题，反向却是 0 乘无穷大
naive = slope(lambda x: torch.where(x > 0, x.sqrt(), 0.0), 0.0)
print("where(x > 0, sqrt(x), 0) at 0:   ", naive)
assert naive != naive


def safe(x):
    """先把不该进 sqrt 的数换掉，再选。"""
    inside = torch.where(x > 0, x, 1.0)
    return torch.where(x > 0, inside.sqrt(), 0.0)


print("replaced before the sqrt at 0:   ", slope(safe, 0.0))
assert slope(safe, 0.0) == 0 and slope(safe, 4.0) == 0.25

# 写成程序的方式会影响导数：同一个函数 x，在 0 处却得 0
odd = slope(lambda x: torch.relu(x) - torch.relu(-x), 0.0)
print("relu(x) - relu(-x), equal to x:  ", odd)
assert odd == 0 and slope(lambda x: torch.relu(x) - torch.relu(-x), 2.0) == 1
