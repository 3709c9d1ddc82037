"""10 个 sigmoid 串成一条链：不饱和也会消失，权重补得上就不会，ReLU 也可能消失。"""

import torch


def gradient(act, w, z):
    """每层都是 h = act(w·h + b)，选 b 使每层的 z 等于给定值；返回 d输出/d输入。"""
    x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
    h = x
    for _ in range(10):
        b = z - (w * h).detach()
        h = act(w * h + b)
    return torch.autograd.grad(h, x)[0].item()


rows = {
    "sigmoid, w = 1, z = 0 (steepest) ": (torch.sigmoid, 1.0, 0.0),
    "sigmoid, w = 4, z = 0            ": (torch.sigmoid, 4.0, 0.0),
    "sigmoid, w = 4, z = 5 (saturated)": (torch.sigmoid, 4.0, 5.0),
    "sigmoid, w = 8, z = 0            ": (torch.sigmoid, 8.0, 0.0),
    "relu,    w = 0.5, z = 1 (active) ": (torch.relu, 0.5, 1.0),
}
g = {}
for name, args in rows.items():
    g[name] = gradient(*args)
    print(f"{name}  {g[name]:.1e}")

steep, balanced, saturated, large, relu = g.values()
assert abs(steep - 0.25**10) < 1e-15 and abs(balanced - 1) < 1e-12
assert saturated < 1e-15 and abs(large - 2**10) < 1e-9
assert abs(relu - 0.5**10) < 1e-15
