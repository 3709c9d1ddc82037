"""批越小越不稳：学习率相同，最后 200 步里全体样本的损失抖动相差悬殊。"""

import torch

torch.manual_seed(0)
n, steps = 256, 400
x = torch.randn(n, 5, dtype=torch.float64)
y = x.sum(1) + 0.5 * torch.randn(n, dtype=torch.float64)


def tail_std(size, runs=5):
    """最后 200 步全量损失的标准差，对 5 次独立的训练取平均。"""
    w, losses = torch.zeros(runs, 5, dtype=torch.float64), []
    for _ in range(steps):
        rows = torch.rand(runs, n).argsort(1)[:, :size]  # 不放回抽 size 个
        error = (x[rows] * w[:, None]).sum(2) - y[rows]
        w = w - 0.05 * (error[..., None] * x[rows]).mean(1)
        losses.append(0.5 * (w @ x.T - y).square().mean(1))
    return torch.stack(losses)[steps // 2 :].std(0).mean().item()


std = {size: tail_std(size) for size in (1, 16, 256)}
for size, value in std.items():
    print(f"samples per step {size:3}  std of the full loss {value:.0e}")
assert std[1] > 5 * std[16] and std[16] > 100 * std[256]
