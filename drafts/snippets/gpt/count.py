"""GPT-2 四种尺寸的参数量：公式与 meta 设备上搭出的模型一致；小模型近三分之一是词嵌入。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

vocab, context = 50257, 1024


class GPT(nn.Module):
    """GPT-2 的骨架：词嵌入、位置嵌入、先归一化的块、末尾归一化、共享的输出矩阵。"""

    def __init__(self, d, layers, heads):
        super().__init__()
        self.token, self.place = nn.Embedding(vocab, d), nn.Embedding(context, d)
        self.blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(
                d, heads, 4 * d, activation="gelu", batch_first=True, norm_first=True
            )
            for _ in range(layers)
        )
        self.norm = nn.LayerNorm(d)
        self.head = nn.Linear(d, vocab, bias=False)
        self.head.weight = self.token.weight  # 输入输出共享一个矩阵


def formula(d, layers):
    return vocab * d + context * d + layers * (12 * d * d + 13 * d) + 2 * d


sizes = {
    "small": (768, 12),
    "medium": (1024, 24),
    "large": (1280, 36),
    "XL": (1600, 48),
}
fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
for name, (d, layers) in sizes.items():
    with torch.device("meta"):  # 只有形状，不占内存
        model = GPT(d, layers, heads=d // 64)
    total = sum(p.numel() for p in model.parameters())
    assert total == formula(d, layers)
    parts = {"embeddings": (vocab + context) * d, "attention": 4 * layers * d * d}
    parts["feed-forward"] = 8 * layers * d * d
    print(
        f"{name:6} {total:>13,}  embeddings {parts['embeddings'] / total:.0%}", end="  "
    )
    print(f"untied head + {vocab * d:,}")
    start = 0.0
    for (part, size), color in zip(parts.items(), ("C7", "C0", "C1"), strict=True):
        label = part if name == "small" else None
        ax.barh(name, size / 1e6, left=start, color=color, label=label)
        start += size / 1e6
d, layers, vocab_part = 12288, 96, vocab * 12288 + 2048 * 12288  # GPT-3：上下文 2048
gpt3 = vocab_part + layers * (12 * d * d + 13 * d) + 2 * d
print(f"GPT-3  {gpt3:,} = {gpt3 / 1e9:.0f} billion")
assert formula(768, 12) == 124_439_808
ax.set(xlabel="parameters (millions)")
ax.invert_yaxis()
ax.legend()
plt.show()
