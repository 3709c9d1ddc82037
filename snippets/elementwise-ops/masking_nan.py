"""乘以 0 挡不住 NaN：前向和反向都要在进入危险函数之前把输入换掉。"""

import torch

x = torch.tensor([0.0, 4.0])
safe = x > 0

# 前向：log(0) 是 -inf，-inf * 0 是 NaN
by_zero = x.log() * safe
chosen = torch.where(safe, x.log(), 0.0)
print("times mask is NaN:", by_zero.isnan().tolist(), end="")
print("  where:", [round(v, 3) for v in chosen.tolist()])
assert by_zero.isnan().any() and not chosen.isnan().any()


def gradient(f):
    leaf = x.clone().requires_grad_()
    f(leaf).sum().backward()
    return leaf.grad


# 反向：where 给落选的一支传 0，乘上 sqrt 在 0 处的导数 inf，又是 NaN
once = gradient(lambda t: torch.where(safe, t.sqrt(), 0.0))
twice = gradient(lambda t: torch.where(safe, torch.where(safe, t, 1.0).sqrt(), 0.0))
print("gradient, where outside only:", once.tolist())
print("gradient, where on the input:", twice.tolist())
assert once.isnan().tolist() == [True, False] and twice.tolist() == [0.0, 0.25]

# 相减抵消：1 + 1e-10 在 float32 里就是 1，专用的函数避开了这一步
small = torch.tensor(1e-10)
plain, exact = torch.log(1 + small), torch.log1p(small)
print(f"log(1 + x) = {plain:.0e}   log1p(x) = {exact:.0e}")
assert plain == 0 and torch.isclose(exact, small, atol=0.0)
