"""步数相同：恒定学习率大的停得高、小的走不到，折中也不如先大后小。"""

import math

import torch

torch.manual_seed(0)
curvature = torch.tensor([1.0, 0.02], dtype=torch.float64)
runs, steps = 500, 500  # 500 次独立训练一起算


def train(rate):
    """损失 0.5 * sum(curvature * w^2)，噪声的方差等于曲率；返回终点的平均损失。"""
    w = torch.full((runs, 2), 10.0, dtype=torch.float64)
    for t in range(steps):
        noise = torch.randn(runs, 2, dtype=torch.float64) * curvature.sqrt()
        w = w - rate(t) * (curvature * w + noise)
    return (0.5 * curvature * w**2).sum(1).mean().item()


def cosine(t):
    return 0.5 * (1 + math.cos(math.pi * t / steps))


result = {
    "constant 0.5": train(lambda t: 0.5),
    "constant 0.2": train(lambda t: 0.2),
    "constant 0.1": train(lambda t: 0.1),
    "constant 0.02": train(lambda t: 0.02),
    "cosine from 0.5": train(lambda t: 0.5 * cosine(t)),
    "linear from 0.5": train(lambda t: 0.5 * (1 - t / steps)),
    "divide by 10 at 60%": train(lambda t: 0.5 if t < 300 else 0.05),
    "divide by 10 at 10%": train(lambda t: 0.5 if t < 50 else 0.05),
}
for name, loss in result.items():
    print(f"{name:20} final loss {loss:.3f}")
*constant, cosined, linear, late, early = result.values()
assert max(cosined, linear, late) < min(constant) / 2
assert early > 2 * late  # 降得太早，后面就走不动了
