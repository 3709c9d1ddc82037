"""GPT-2 的初始化：标准差 0.02，残差支路末尾再除以 sqrt(2 × 层数)；初始损失约 ln V。"""

import math

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
vocab, d, layers, n = 500, 192, 24, 32
ids = torch.randint(vocab, (4, n + 1))
mask = nn.Transformer.generate_square_subsequent_mask(n)


def run(embedding_std, residual_scale):
    """返回初始损失，以及所有残差支路之和的标准差。"""
    token, place = nn.Embedding(vocab, d), nn.Embedding(n, d)
    layer = nn.TransformerEncoderLayer(
        d, 6, 4 * d, 0.0, F.gelu, batch_first=True, norm_first=True
    )
    blocks = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
    for name, p in blocks.named_parameters():
        if name.endswith("bias"):
            nn.init.zeros_(p)
        elif p.ndim > 1:
            last = name.endswith(("out_proj.weight", "linear2.weight"))
            nn.init.normal_(p, std=0.02 * (residual_scale if last else 1.0))
    for table in (token, place):
        nn.init.normal_(table.weight, std=embedding_std)
    x = token(ids[:, :-1]) + place.weight
    y = blocks(x, mask=mask)
    logits = F.layer_norm(y, (d,)) @ token.weight.T  # 与输入嵌入共享
    loss = F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten())
    return loss.item(), (y - x).std().item()


with torch.no_grad():
    rows = {
        "GPT-2               ": run(0.02, (2 * layers) ** -0.5),
        "no residual scaling ": run(0.02, 1.0),
        "N(0, 1) embeddings  ": run(1.0, (2 * layers) ** -0.5),
    }
for name, (loss, added) in rows.items():
    print(f"{name} loss {loss:6.2f}  blocks add {added:.2f}")
print(f"ln {vocab} = {math.log(vocab):.2f}")
good, unscaled, wide = rows.values()
assert abs(good[0] - math.log(vocab)) < 0.2 and good[1] < unscaled[1] / 3
assert wide[0] > 3 * math.log(vocab)
