"""学习率按对数均匀取；随机试 59 次，有 95% 的把握碰到最好的 5%。"""

import math

import torch

torch.manual_seed(0)
low, high = 1e-5, 1e-1
u = torch.rand(100_000)
plain = low + (high - low) * u
log = 10 ** (math.log10(low) + (math.log10(high) - math.log10(low)) * u)
print("share of the samples in  1e-5..1e-4  1e-4..1e-3  1e-3..1e-2  1e-2..1e-1")
for name, values in (("uniform", plain), ("log-uniform", log)):
    edges = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1]
    shares = [
        ((values >= a) & (values < b)).float().mean().item()
        for a, b in zip(edges, edges[1:], strict=False)
    ]
    print(f"{name:<22}", *(f"{share:11.4f}" for share in shares))
assert shares[0] > 0.24 and (plain < 1e-2).float().mean() < 0.11

for n in (10, 20, 59, 100):
    rank = torch.rand(4000, n)  # 每次试验在所有设置里的名次，0 最好
    hit = (rank.min(1).values < 0.05).float().mean().item()
    print(
        f"{n:3} random trials: top 5% hit with {1 - 0.95**n:.3f}, simulated {hit:.3f}"
    )
    assert abs(hit - (1 - 0.95**n)) < 0.03
