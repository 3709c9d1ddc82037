"""自回归生成时缓存键和值：逐步计算与一次算完全部前缀，结果相同。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
steps, d = 7, 16
x = torch.randn(steps, d, dtype=torch.float64)
w_q, w_k, w_v = torch.randn(3, d, d, dtype=torch.float64) / d**0.5
full = F.scaled_dot_product_attention(
    (x @ w_q)[None], (x @ w_k)[None], (x @ w_v)[None], is_causal=True
)[0]

cached_k, cached_v = torch.empty(2, 0, d, dtype=torch.float64)
for t in range(steps):
    # 每步只算新词元的 q、k、v；旧的 q 再也用不到，所以不存
    q, k, v = (x[t : t + 1] @ w for w in (w_q, w_k, w_v))
    cached_k, cached_v = torch.cat([cached_k, k]), torch.cat([cached_v, v])
    out = F.scaled_dot_product_attention(q[None], cached_k[None], cached_v[None])[0]
    assert torch.allclose(out[0], full[t])
print("cached keys", tuple(cached_k.shape), "- one query per step")

# LLaMA 7B 的尺寸：32 层、32 个头、每头 128 维，半精度 2 字节
per_token = 2 * 32 * 32 * 128 * 2  # 键和值 × 层 × 头 × 维 × 字节
print(f"cache per token: {per_token / 2**20:.1f} MiB")
print(f"2048 tokens: {2048 * per_token / 2**30:.2f} GiB, ", end="")
print(f"with 8 key-value heads {2048 * per_token / 4 / 2**30:.2f} GiB")
assert per_token == 524_288
