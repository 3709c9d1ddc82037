"""ReLU 每层丢掉一半的二阶矩：权重方差取 1/n，信号逐层衰减；取 2/n（He 初始化）才保持。"""

import torch

torch.manual_seed(0)
n, depth, samples = 256, 30, 64
z = torch.randn(100_000, dtype=torch.float64)
half = (torch.relu(z) ** 2).mean().item() / (z**2).mean().item()
print(
    f"E[relu(z)^2] / E[z^2] = {half:.2f}  share of zeros {(z <= 0).double().mean():.2f}"
)
assert abs(half - 0.5) < 0.02

size = {}
for factor in (1, 2):
    sizes = []
    for _ in range(5):
        h = torch.randn(samples, n)
        for _ in range(depth):
            h = torch.relu(h @ (torch.randn(n, n) * (factor / n) ** 0.5))
        sizes.append((h**2).mean().sqrt())
    size[factor] = torch.stack(sizes).mean().item()
    print(
        f"weight variance {factor}/n: root mean square after 30 layers {size[factor]:.0e}"
    )
print(f"0.5**15 = {0.5**15:.0e}")
assert size[1] < 1e-3 and 0.2 < size[2] < 3
