"""Transformer 块手算：先归一化与后归一化各与 torch 一致，参数量是 12d^2 + 13d。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
d, heads, n = 16, 4, 6
options = {"dropout": 0.0, "batch_first": True, "dtype": torch.float64}
x = torch.randn(2, n, d, dtype=torch.float64)
mask = nn.Transformer.generate_square_subsequent_mask(n, dtype=torch.float64)

for norm_first in (True, False):
    block = nn.TransformerEncoderLayer(
        d, heads, 4 * d, activation=F.gelu, norm_first=norm_first, **options
    )

    def attention(z, block=block):
        return block.self_attn(z, z, z, attn_mask=mask, need_weights=False)[0]

    def feed_forward(z, block=block):
        return block.linear2(F.gelu(block.linear1(z)))

    if norm_first:  # 先归一化：主干只有加法
        z = x + attention(block.norm1(x))
        z = z + feed_forward(block.norm2(z))
    else:  # 后归一化：相加之后再归一化
        z = block.norm1(x + attention(x))
        z = block.norm2(z + feed_forward(z))
    assert torch.allclose(z, block(x, src_mask=mask))
    token_mean = z.mean(-1).abs().max().item()
    print(f"norm_first={norm_first!s:5}  largest mean over features {token_mean:.3f}")

count = sum(p.numel() for p in block.parameters())
print(f"parameters {count}, 12 d^2 + 13 d = {12 * d * d + 13 * d}")
assert count == 12 * d * d + 13 * d

z = x.clone()
z[:, 4] += 1.0  # 只改第 4 个位置：因果掩码下，前面的输出不变
changed = (block(z, src_mask=mask) - block(x, src_mask=mask)).abs().amax((0, 2)) > 1e-9
print("changed positions:", changed.nonzero().flatten().tolist())
assert changed.tolist() == [False] * 4 + [True] * 2
