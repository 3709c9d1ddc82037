"""20 层网络里传回第一层的梯度：tanh 比 sigmoid 好得多，但权重不合适照样消失。"""

import torch

torch.manual_seed(0)
depth, width, n = 20, 100, 64


def first_over_last(f, gain):
    """权重的标准差是 gain / sqrt(宽度)；返回首层与末层预激活梯度的范数之比，以及均值。"""
    h = torch.randn(n, width)
    grads = []
    for _ in range(depth):
        w = torch.randn(width, width) * gain / width**0.5
        z = (h @ w).requires_grad_() if not grads else h @ w
        z.retain_grad()
        grads.append(z)
        h = f(z)
    (h * torch.randn_like(h)).sum().backward()
    return (grads[0].grad.norm() / grads[-1].grad.norm()).item(), h.mean().item()


ratio = {}
for name, f, gain in (
    ("sigmoid", torch.sigmoid, 1.0),
    ("tanh", torch.tanh, 1.0),
    ("tanh", torch.tanh, 0.5),
):
    runs = [first_over_last(f, gain) for _ in range(20)]
    ratio[name, gain] = torch.tensor([r for r, _ in runs]).log().mean().exp().item()
    mean = sum(m for _, m in runs) / 20
    print(
        f"{name:7}  gain {gain}  gradient, first over last layer"
        f" {ratio[name, gain]:.0e}  mean activation {abs(mean):.1f}"
    )
assert ratio["sigmoid", 1.0] < 1e-9 and 0.1 < ratio["tanh", 1.0] < 1
assert ratio["tanh", 0.5] < 1e-4
