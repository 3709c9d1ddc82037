"""GPT-2 四种尺寸的参数量：公式与 meta 设备上搭出的模型一致；小模型近三分之一是词嵌入。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

vocab, context = 50257, 1024


def gpt2(d, layers):
    """GPT-2 的骨架：词嵌入、位置嵌入、块、末尾归一化、与词嵌入共享的输出矩阵。"""
    token, head = nn.Embedding(vocab, d), nn.Linear(d, vocab, bias=False)
    head.weight = token.weight  # 同一个张量，parameters() 只给出一次
    blocks = [nn.TransformerEncoderLayer(d, d // 64, 4 * d) for _ in range(layers)]
    place, norm = nn.Embedding(context, d), nn.LayerNorm(d)
    return nn.ModuleList([token, place, *blocks, norm, head])


def formula(d, layers, length=context):
    return vocab * d + length * d + layers * (12 * d * d + 13 * d) + 2 * d


sizes = {"small": (768, 12), "medium": (1024, 24), "large": (1280, 36)}
sizes["XL"] = (1600, 48)
fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
for name, (d, layers) in sizes.items():
    with torch.device("meta"):  # 只有形状，不占内存
        model = gpt2(d, layers)
    total = sum(p.numel() for p in model.parameters())
    assert total == formula(d, layers)
    parts = {"embeddings": (vocab + context) * d, "attention": 4 * layers * d * d}
    parts["feed-forward"] = 8 * layers * d * d
    share = parts["embeddings"] / total
    print(f"{name:6} {total:>13,}  embeddings {share:.0%}  untied head + {vocab * d:,}")
    start = 0.0
    for (part, size), color in zip(parts.items(), ("C7", "C0", "C1"), strict=True):
        label = part if name == "small" else None
        ax.barh(name, size / 1e6, left=start, color=color, label=label)
        start += size / 1e6
gpt3 = formula(12288, 96, 2048)  # 上下文 2048
print(f"GPT-3  {gpt3:,} = {gpt3 / 1e9:.0f} billion")
assert formula(768, 12) == 124_439_808
ax.set(xlabel="parameters (millions)")
ax.invert_yaxis()
ax.legend()
plt.show()
