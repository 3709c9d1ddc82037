"""动量不会凭空消掉梯度噪声：有效学习率相同，停住时的抖动也几乎相同。"""

import torch

torch.manual_seed(0)
runs, steps, h = 4000, 1500, 1.0  # 损失 0.5 h w^2，梯度 h w + 标准正态噪声


def jitter(lr, mu):
    """从最优点出发，返回最后 500 步 w 的方差（对 4000 次训练平均）。"""
    w = v = torch.zeros(runs)
    total = 0.0
    for t in range(steps):
        v = mu * v + h * w + torch.randn(runs)
        w = w - lr * v
        total += w.square().mean().item() if t >= steps - 500 else 0.0
    return total / 500


def formula(lr, mu):
    return lr * (1 + mu) / (h * (1 - mu) * (2 * (1 + mu) - lr * h))


result = []
for lr, mu in ((0.01, 0.0), (0.01, 0.9), (0.1, 0.0)):
    result.append(jitter(lr, mu))
    expected = formula(lr, mu)
    print(f"lr {lr:<4} mu {mu} variance {result[-1]:.4f} formula {expected:.4f}")
    assert abs(result[-1] / expected - 1) < 0.05
same_lr, with_momentum, same_effective = result
assert with_momentum > 9 * same_lr  # 学习率相同：方差约 10 倍
assert abs(with_momentum / same_effective - 1) < 0.1
