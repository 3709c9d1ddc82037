"""概率校准时，使 F1 最大的阈值等于最大 F1 的一半，而不是 0.5。"""

import torch

n = 200_000
quantile = (torch.arange(n, dtype=torch.float64) + 0.5) / n
normal = torch.special.ndtri(quantile)  # 标准正态的等分点，代替随机抽样

for name, spread in (("informative", 2.0), ("weak", 0.5), ("constant", 0.0)):
    p = torch.sigmoid(spread * normal - 3).flip(0)  # 真概率，从高到低
    prior = p.mean().item()
    k = torch.arange(1, n + 1).double()  # 判正概率最高的 k 个
    f1 = 2 * p.cumsum(dim=0) / (k + n * prior)  # 2TP / (判正数 + 正例数)
    best = int(f1.argmax())
    half = int((p >= 0.5).sum())
    at_half = f1[half - 1].item() if half else 0.0
    print(f"{name:11}  positives {prior:.3f}  best F1 {f1[best]:.3f}", end="  ")
    print(f"at threshold {p[best]:.3f}  flagged {(best + 1) / n:.2f}")
    print(f"{'':11}  threshold 0.5: F1 {at_half:.3f}  flag all: F1 {f1[-1]:.3f}")
    assert abs(f1[-1] - 2 * prior / (1 + prior)) < 1e-9 and f1[best] > at_half + 0.05
    if spread:
        assert abs(p[best] - f1[best] / 2) < 1e-4
    else:  # 毫无区分力：全部判正最好
        assert best == n - 1
