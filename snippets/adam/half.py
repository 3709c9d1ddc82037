"""参数存成 float16 时，1e-8 下溢成 0：梯度为 0 得 nan，梯度很小得 inf。"""

import torch


def one_step(dtype, gradient):
    """从 w = 1 走一步 Adam，返回新的参数。"""
    w = torch.ones(1, dtype=dtype, requires_grad=True)
    w.grad = torch.full((1,), gradient, dtype=dtype)
    torch.optim.Adam([w], foreach=False).step()
    return w.item()


print("1e-8 in float16:", torch.tensor(1e-8, dtype=torch.float16).item())
for gradient in (0.0, 1e-5, 1.0):
    row = {d: one_step(d, gradient) for d in (torch.float32, torch.float16)}
    values = "  ".join(f"{str(d)[6:]} {w:.4f}" for d, w in row.items())
    print(f"gradient {gradient:<6g} {values}")

assert one_step(torch.float32, 0.0) == 1.0
half = torch.tensor([one_step(torch.float16, g) for g in (0.0, 1e-5)])
assert half[0].isnan() and half[1].isinf()
