"""按前 30 步的成绩淘汰：选中的学习率太大，跑满 1000 步时它并不是最好的。"""

import torch

# 带噪声的二次损失：曲率 h、梯度噪声的方差 0.1 h，期望损失有精确的递推，不必抽样
h = torch.logspace(0, -2, 20, dtype=torch.float64)
rates = torch.logspace(-3, 0, 13, dtype=torch.float64)[:, None]


def curve(steps):
    """每个学习率在第 steps 步的期望损失。"""
    second = torch.full((len(rates), len(h)), 10.0, dtype=torch.float64)
    for _ in range(steps):
        second = (1 - rates * h) ** 2 * second + rates**2 * 0.1 * h
    return (h * second).sum(1) / 2


short, full = curve(30), curve(1000)
for name, losses in (("30 steps", short), ("1000 steps", full)):
    order = losses.argsort()
    top = ", ".join(f"{rates[i, 0]:.3f}" for i in order[:4])
    print(f"{name:>10}: best learning rates {top}")
picked, best = short.argmin(), full.argmin()
print(f"at 1000 steps: picked early {full[picked]:.3f}, really best {full[best]:.3f}")
kept = short.argsort()[:4]  # 只留前 4 名
print(f"best of the 4 kept after 30 steps: {full[kept].min():.3f}")
assert rates[picked] > rates[best] and full[picked] > 6 * full[best]
assert best in kept
