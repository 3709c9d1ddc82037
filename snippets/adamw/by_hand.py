"""AdamW 手算与 torch 一致；损失放大 1000 倍，AdamW 的路径不变，Adam 加 L2 的变了。"""

import torch

torch.manual_seed(0)
lr, b1, b2, eps, lam, steps = 0.01, 0.9, 0.999, 1e-8, 0.1, 200
noise = torch.randn(steps, 4, dtype=torch.float64)
start = torch.tensor([3.0, -2.0, 1.0, 0.5], dtype=torch.float64)


def run(optimizer_class, scale=1.0, **options):
    """最小化 scale * 0.5 * (w - 1)^2，梯度带噪声；返回终点，形状 (4,)。"""
    w = start.clone().requires_grad_()
    optimizer = optimizer_class([w], lr=lr, weight_decay=lam, **options)
    for z in noise:
        w.grad = scale * (w.detach() - 1 + z)
        optimizer.step()
    return w.detach()


w, m, v = start.clone(), 0.0, 0.0
for t, z in enumerate(noise, start=1):
    g = w - 1 + z  # 梯度里没有 lam * w
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    w = (1 - lr * lam) * w  # 衰减走旁路
    w = w - lr * (m / (1 - b1**t)) / ((v / (1 - b2**t)).sqrt() + eps)

adamw, adam = torch.optim.AdamW, torch.optim.Adam
assert torch.allclose(run(adamw), w)
assert torch.equal(run(adam, decoupled_weight_decay=True), run(adamw))
change = {}
for name, cls in (("AdamW", adamw), ("Adam + L2", adam)):
    change[name] = (run(cls, scale=1000.0) - run(cls)).abs().max().item()
    print(f"{name:9} loss x 1000: end point moves by {change[name]:.4f}")
assert change["AdamW"] < 1e-5 and change["Adam + L2"] > 1e-2
