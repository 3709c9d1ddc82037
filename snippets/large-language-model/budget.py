"""LLaMA 7B 的账：参数、显存、训练计算量、键值缓存和解码速度的上限，都由尺寸算出。"""

import torch
from torch import nn

d, layers, hidden, vocab = 4096, 32, 11008, 32000

with torch.device("meta"):  # 只建形状
    matrices = [nn.Linear(d, d, bias=False) for _ in range(4)]  # q、k、v、输出
    matrices += [nn.Linear(d, hidden, bias=False) for _ in range(2)]  # 门控的两路
    matrices += [nn.Linear(hidden, d, bias=False), nn.RMSNorm(d), nn.RMSNorm(d)]
    outside = [nn.Embedding(vocab, d), nn.RMSNorm(d), nn.Linear(d, vocab, bias=False)]
block = sum(p.numel() for m in matrices for p in m.parameters())
rest = sum(p.numel() for m in outside for p in m.parameters())
n = layers * block + rest
print(f"parameters {n:,}  (blocks {layers * block / n:.0%})")
assert n == layers * (4 * d * d + 3 * d * hidden + 2 * d) + 2 * vocab * d + d

weights = 2 * n  # 每个参数 2 字节
# 混合精度 Adam：半精度权重和梯度，单精度权重副本、一阶矩、二阶矩
training = (2 + 2 + 4 + 4 + 4) * n
cache = 2 * layers * d * 2  # 每个词元：每层的键和值，2 字节
print(f"16-bit weights    {weights / 1e9:6.1f} GB")
print(f"4-bit weights     {n / 2 / 1e9:6.1f} GB")
print(f"training state    {training / 1e9:6.1f} GB, without activations")
print(
    f"cache per token   {cache / 2**20:6.2f} MiB, 4096 tokens {cache / 2**18:.1f} GiB"
)

tokens = 1e12
flops = 6 * n * tokens
days = flops / (1e15 * 0.4) / 86400  # 假设每卡峰值 1e15、利用率 40%
print(f"6 N D for 1e12 tokens: {flops:.1e} FLOPs = {days:,.0f} card-days")
bandwidth = 2e12  # 假设每秒 2 TB
print(f"one sequence, at most {bandwidth / weights:.0f} tokens per second")
