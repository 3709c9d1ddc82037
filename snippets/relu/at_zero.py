"""relu(x) - relu(-x) 就是 x，导数处处为 1；自动求导在 0 处却给出 0。"""

import torch

for value in (-1.0, 0.0, 1e-30):
    x = torch.tensor(value, dtype=torch.float64, requires_grad=True)
    y = torch.relu(x) - torch.relu(-x)
    (slope,) = torch.autograd.grad(y, x)
    assert y == x
    assert slope == (value != 0)
    print(f"x = {value:6.0e}  y = {y:6.0e}  slope by autograd {slope:.0f}")

odd = torch.relu(torch.tensor([float("nan"), -float("inf"), float("inf")]))
print("relu(nan, -inf, inf) =", odd.tolist())
assert odd[0].isnan() and odd[1] == 0

a = torch.tensor([-2.0, -0.5, 0.0, 3.0])
assert torch.equal(torch.relu(4 * a), 4 * torch.relu(a))  # 正齐次
assert not torch.equal(torch.relu(-4 * a), -4 * torch.relu(a))
print("relu(4 z) = 4 relu(z), but relu(-4 z) is not -4 relu(z): True")
