"""两组权重只受噪声梯度推动，一组噪声大、一组噪声小：谁真的在衰减？"""

import torch

noise_scale = torch.tensor([[10.0], [0.1]])  # 两组的梯度噪声，均值都是 0
start, steps, lr, lam = 5.0, 200, 0.01, 0.1


def run(optimizer_class):
    """每组 1000 个权重从 5 出发，返回走完后两组各自的平均值，形状 (2,)。"""
    generator = torch.Generator().manual_seed(0)
    w = torch.full((2, 1000), start, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr, weight_decay=lam)
    for _ in range(steps):
        w.grad = noise_scale * torch.randn(w.shape, generator=generator)
        optimizer.step()
    return w.detach().mean(dim=1)


pure = start * (1 - lr * lam) ** steps
adam, adamw = run(torch.optim.Adam), run(torch.optim.AdamW)
print(f"pure decay {start:.0f} * (1 - {lr} * {lam})**{steps} = {pure:.1f}")
print(f"Adam   large noise {adam[0]:.1f}   small noise {adam[1]:.1f}")
print(f"AdamW  large noise {adamw[0]:.1f}   small noise {adamw[1]:.1f}")

assert adam[0] > 4.85 and adam[1] < 3.3  # Adam：噪声大的几乎不衰减，噪声小的衰减过头
assert (adamw - pure).abs().max() < 0.02  # AdamW：两组都与纯衰减一致
