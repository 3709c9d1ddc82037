"""同批推理不改变结果；批量越大，读一次权重能做的运算越多。"""

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10)).eval()
x = torch.randn(32, 64)
with torch.inference_mode():
    together = model(x)
    one_by_one = torch.cat([model(row[None]) for row in x])
gap = (together - one_by_one).abs().max().item()
print("batch of 32 and one by one agree up to rounding:", gap < 1e-5)
assert gap < 1e-5

d = 4096  # 一层 4096 x 4096 的权重，每个数 2 字节
print("batch  multiply-adds x 2  bytes moved  operations per byte")
previous = 0.0
for n in (1, 16, 256):
    work = 2 * n * d * d
    moved = 2 * (d * d + 2 * n * d)  # 权重、输入、输出各读写一次
    print(f"{n:5}  {work:17.2e}  {moved:11.2e}  {work / moved:19.1f}")
    assert work / moved > previous
    previous = work / moved
