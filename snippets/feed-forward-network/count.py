"""参数主要在前馈网络里；门控的三矩阵版本把宽度缩到 2/3，参数不变。"""

import torch
import torch.nn.functional as F
from torch import nn

layer = nn.TransformerEncoderLayer(512, nhead=8, dim_feedforward=2048)
parts = {"linear": 0, "self_attn": 0, "norm": 0}
for name, p in layer.named_parameters():
    parts[next(part for part in parts if name.startswith(part))] += p.numel()
total = sum(parts.values())
for part, label in {"linear": "feed-forward", "self_attn": "attention"}.items():
    print(f"{label}: {parts[part]} of {total} ({parts[part] / total:.0%})")
assert parts["linear"] == 2 * 512 * 2048 + 2048 + 512
assert parts["self_attn"] == 4 * 512 * 512 + 4 * 512

# SwiGLU：(SiLU(x W1) ⊙ x W3) W2，LLaMA 7B 的尺寸
d = 4096
width = 8 * d // 3  # 4d 的 2/3
width = -(-width // 256) * 256  # 上取整到 256 的倍数
print(f"two matrices, width {4 * d}: {2 * d * 4 * d}")
print(f"three matrices, width {width}: {3 * d * width}")
assert width == 11008 and abs(3 * width / (2 * 4 * d) - 1) < 0.01


def swiglu(x, w1, w3, w2):
    """门控前馈：一路过 SiLU 当门，逐元素乘另一路，再投影回来。"""
    return (F.silu(x @ w1) * (x @ w3)) @ w2


torch.manual_seed(0)
x = torch.randn(3, 8)
w1, w3, w2 = torch.randn(8, 16), torch.randn(8, 16), torch.randn(16, 8)
assert swiglu(x, w1, w3, w2).shape == x.shape
assert torch.equal(swiglu(x, w1, torch.zeros_like(w3), w2), torch.zeros(3, 8))
print("output shape", tuple(swiglu(x, w1, w3, w2).shape))
