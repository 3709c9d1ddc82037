"""在 meta 设备上搭出 GPT-2 small 的结构来数参数：只有形状，不占内存。"""

import torch
from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


d, layers, vocabulary, context = 768, 12, 50257, 1024
with torch.device("meta"):
    block = nn.TransformerEncoderLayer(d, 12, dim_feedforward=4 * d)
    token, position = nn.Embedding(vocabulary, d), nn.Embedding(context, d)
    final_norm = nn.LayerNorm(d)
# 输出层与词嵌入共用矩阵，不另计
parts = {
    "token embedding": count(token),
    "position embedding": count(position),
    "12 blocks": layers * count(block),
    "final LayerNorm": count(final_norm),
}
for name, n in parts.items():
    print(f"{name:<19} {n:>11,}")
total = sum(parts.values())
rule = 12 * layers * d * d
print(f"{'total':<19} {total:>11,}")
print(f"12 x layers x d^2 = {rule:>11,}, {rule / parts['12 blocks']:.2%} of the blocks")
assert total == 124_439_808 and token.weight.is_meta
