"""Adam 去掉偏差修正后的步长：第一步就是 3.2 倍，第 12 步前后最大，几千步才恢复。"""

import torch


def ratio(t, beta1=0.9, beta2=0.999):
    """不修正与修正的步长之比：(1 - beta1^t) / sqrt(1 - beta2^t)。"""
    return (1 - beta1**t) / (1 - beta2**t) ** 0.5


# 梯度恒为 0.3，修正后的步长恒等于学习率，于是比值就是不修正的步长 / 学习率
lr, g, m, s, moves = 0.001, 0.3, 0.0, 0.0, []
w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=lr, eps=0.0)
for t in range(1, 101):
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g * g
    moves.append(m / s**0.5)
    assert abs(moves[-1] - ratio(t)) < 1e-9
    w.grad = torch.full((1,), g, dtype=torch.float64)
    optimizer.step()
    assert abs(w.item() + lr * t) < 1e-12  # torch 的 Adam 每步恰好走 lr

for t in (1, 10, 100, 1000, 3000):
    print(f"step {t:4}  uncorrected / corrected {ratio(t):.2f}")
peak = max(range(1, 5000), key=ratio)
print(f"largest at step {peak}: {ratio(peak):.2f}")
print(f"beta1 0: step 1 {ratio(1, 0.0):.1f}, beta2 0.99: {ratio(1, 0.0, 0.99):.1f}")
equal = ratio(1, 0.9, 0.9**2)
print(f"beta1 0.9, beta2 0.81: step 1 {equal:.2f}")
assert ratio(peak) > 2 * ratio(1) and equal < 1  # beta2 不够大时反而偏小
