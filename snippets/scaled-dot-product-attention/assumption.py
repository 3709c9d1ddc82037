"""除以 √d_k 保证方差为 1，前提是查询与键不相关；相关时均值随 √d_k 增长。"""

import torch

torch.manual_seed(0)
runs, rho = 20_000, 0.5
for d in (16, 64, 256):
    q, noise = torch.randn(2, runs, d)
    independent = (q * noise).sum(-1) / d**0.5
    k = rho * q + (1 - rho**2) ** 0.5 * noise  # 每个分量的方差仍是 1
    related = (q * k).sum(-1) / d**0.5
    print(f"d = {d:3}: independent mean {independent.mean():5.2f}, ", end="")
    print(f"correlation {rho} mean {related.mean():.2f}")
    assert abs(independent.mean()) < 0.05 and abs(independent.var() - 1) < 0.1
    assert abs(related.mean() - rho * d**0.5) < 0.05  # 理论值 ρ√d
