"""沿时间反向传播：共享权重的梯度是各步之和，离损失越远的一步贡献越小。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
size, steps, runs = 32, 30, 20
f64 = {"dtype": torch.float64}
sizes = {0.9: [], 1.5: []}
for scale, norms in sizes.items():
    for _ in range(runs):
        w = scale * torch.linalg.qr(torch.randn(size, size, **f64)).Q
        x = torch.randn(steps, size, **f64) * 0.5
        target = torch.randn(size, **f64)

        def loss(copies, x=x, target=target):
            """第 t 步用第 t 份权重；只在最后一步算损失。"""
            h = torch.zeros(size, **f64)
            for x_t, w_t in zip(x, copies, strict=True):
                h = torch.tanh(w_t @ h + x_t)
            return h @ target

        shared = w.clone().requires_grad_()
        (grad,) = torch.autograd.grad(loss([shared] * steps), shared)
        copies = [w.clone().requires_grad_() for _ in range(steps)]
        parts = torch.autograd.grad(loss(copies), copies)
        assert torch.allclose(sum(parts), grad)  # 共享的梯度 = 各份之和
        norms.append([p.norm().item() for p in parts[:0:-1]])  # h_0 = 0，首步无贡献

fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for scale, norms in sizes.items():
    mean = torch.tensor(norms).log10().mean(0)
    ratio = 10 ** (mean[20] - mean[0]).item()
    print(
        f"recurrent weight {scale} x orthogonal: 20 steps back {ratio:.0e} of the last"
    )
    ax.semilogy(10**mean, label=f"{scale} x orthogonal")
    assert ratio < 0.01 if scale < 1 else ratio > 0.1
ax.set(xlabel="steps before the loss", ylabel="gradient contribution")
ax.legend()
plt.show()
