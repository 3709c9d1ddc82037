"""键值头可以比查询头少：分组查询与复制键值头的结果相同，缓存按比例缩小。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
heads, n, d_head = 8, 6, 16
q = torch.randn(1, heads, n, d_head, dtype=torch.float64)
for kv_heads in (8, 2, 1):  # 多头、分组查询、多查询
    k, v = torch.randn(2, 1, kv_heads, n, d_head, dtype=torch.float64)
    out = F.scaled_dot_product_attention(q, k, v, enable_gqa=True)
    repeat = heads // kv_heads
    k_all, v_all = (t.repeat_interleave(repeat, dim=1) for t in (k, v))
    assert torch.allclose(out, F.scaled_dot_product_attention(q, k_all, v_all))
    assert out.shape == q.shape  # 输出仍是 8 个头

# 32 层、32 个查询头、头维 128、float16：每个序列的缓存
layers, query_heads, width, length = 32, 32, 128, 4096
for kv_heads in (32, 8, 1):
    size = 2 * layers * kv_heads * width * length * 2  # 键和值，2 字节
    print(f"{kv_heads:2} key-value heads: {size / 2**20:6.0f} MiB for {length} tokens")
try:
    F.scaled_dot_product_attention(q, k, v.expand(1, 3, n, d_head), enable_gqa=True)
except RuntimeError as error:
    print(str(error)[:75])
