"""Adam 手算与 torch 一致；损失乘 1000 步子不变；步长取决于信号与噪声之比。"""

import torch

torch.manual_seed(0)
lr, b1, b2, eps = 0.001, 0.9, 0.999, 1e-8  # torch 的默认值


def moves(gradients):
    """把给定的梯度逐步喂给 torch.optim.Adam，返回每步的移动，形状与输入相同。"""
    w = torch.zeros_like(gradients[0], requires_grad=True)
    optimizer, path = torch.optim.Adam([w], lr=lr), [w.detach().clone()]
    for g in gradients:
        w.grad = g.clone()
        optimizer.step()
        path.append(w.detach().clone())
    return torch.stack(path).diff(dim=0)


gradients = torch.randn(50, 3, dtype=torch.float64) + torch.tensor([3.0, 0.1, 0.0])
m = v = torch.zeros(3, dtype=torch.float64)
steps = []
for t, g in enumerate(gradients, start=1):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    m_hat, v_hat = m / (1 - b1**t), v / (1 - b2**t)
    steps.append(-lr * m_hat / (v_hat.sqrt() + eps))
assert torch.allclose(torch.stack(steps), moves(gradients))
assert torch.allclose(moves(1000 * gradients), moves(gradients), rtol=1e-3)

n = 3000
noise = torch.randn(n // 2, 200, dtype=torch.float64)
rare = torch.zeros(n, 1, dtype=torch.float64)
burst = rare.clone()
rare[-1] = 1e-3  # 一直是 0，最后才来一次梯度
burst[-30:] = 1e-3  # 一直是 0，最后连来 30 次
size = {
    "constant gradient 5 ": moves(torch.full((50, 1), 5.0, dtype=torch.float64))[-1],
    "zero-mean noise     ": moves(noise)[-500:],
    "first after 2999 zeros": moves(rare)[-1],
    "largest of 30 after 0s": moves(burst).abs().max(),
}
for name, move in size.items():
    print(f"{name:23} step / lr {(move**2).mean().sqrt() / lr:.2f}")
constant, noisy, first, largest = ((x**2).mean().sqrt() / lr for x in size.values())
assert abs(constant - 1) < 1e-3 and abs(noisy - (0.1 / 1.9) ** 0.5) < 0.02
assert 3 < first < 0.1 / 0.001**0.5 < 6 < largest
assert largest < 0.1 / (0.001 * (1 - 0.9**2 / 0.999)) ** 0.5  # 柯西—施瓦茨
