"""缩放点积注意力：照公式手算与 PyTorch 一致；缩放、掩码、dropout 三处容易错。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
b, h, m, n, d_k, d_v = 2, 3, 4, 6, 16, 5
f64 = {"dtype": torch.float64}
q, k = torch.randn(b, h, m, d_k, **f64), torch.randn(b, h, n, d_k, **f64)
v = torch.randn(b, h, n, d_v, **f64)
keep = torch.rand(b, 1, m, n) < 0.7  # True 表示可以看，各头共用
keep[..., 0] = True


def attention(q, k, v, keep=None):
    """softmax(q k^T / √d_k) v，keep 为假的位置打分设为负无穷。"""
    scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
    if keep is not None:
        scores = scores.masked_fill(~keep, -torch.inf)
    return scores.softmax(dim=-1) @ v


sdpa = F.scaled_dot_product_attention
assert torch.allclose(attention(q, k, v), sdpa(q, k, v))
assert torch.allclose(attention(q, k, v, keep), sdpa(q, k, v, attn_mask=keep))
print("output", tuple(attention(q, k, v).shape))

# 已经自己除过 √d_k，再交给它，就除了两次；要么别除，要么 scale=1
twice = sdpa(q / d_k**0.5, k, v)
assert torch.allclose(sdpa(q / d_k**0.5, k, v, scale=1.0), sdpa(q, k, v))
print(f"scaled twice: off by {(twice - sdpa(q, k, v)).abs().max():.1f}")

# 一整行都不许看：照公式是 0/0；这一版的 torch 在 CPU 上给 0
keep[:, :, 1] = False
print("row without keys: by hand", attention(q, k, v, keep)[0, 0, 1, 0].item(), end="")
print(", torch", sdpa(q, k, v, attn_mask=keep)[0, 0, 1, 0].item())
assert attention(q, k, v, keep)[:, :, 1].isnan().all()

# dropout_p 一给就生效，函数不知道模型处在训练还是评估
one, two = (sdpa(q, k, v, dropout_p=0.5) for _ in range(2))
print("two calls with dropout_p=0.5 agree:", torch.allclose(one, two))
assert not torch.allclose(one, two)
