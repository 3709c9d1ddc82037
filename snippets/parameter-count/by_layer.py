"""各种层的参数量：公式与 PyTorch 逐一对照。"""

from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


d, h, k, c, m, v = 64, 128, 3, 16, 32, 1000
checks = {
    "Linear(64, 128)": (nn.Linear(d, h), (d + 1) * h),
    "Conv2d(16, 32, 3)": (nn.Conv2d(c, m, k), (c * k * k + 1) * m),
    "  groups=16": (nn.Conv2d(c, m, k, groups=c), (c // c * k * k + 1) * m),
    "BatchNorm2d(32)": (nn.BatchNorm2d(m), 2 * m),
    "LayerNorm(64)": (nn.LayerNorm(d), 2 * d),
    "Embedding(1000, 64)": (nn.Embedding(v, d), v * d),
    "LSTM(64, 128)": (nn.LSTM(d, h), 4 * (d * h + h * h + 2 * h)),
    "attention(64, 4)": (nn.MultiheadAttention(d, 4), 4 * d * d + 4 * d),
    "  8 heads": (nn.MultiheadAttention(d, 8), 4 * d * d + 4 * d),
    "Transformer block": (
        nn.TransformerEncoderLayer(d, 4, dim_feedforward=4 * d),
        12 * d * d + 13 * d,  # 注意力 4，前馈 8；其余是偏置和两个 LayerNorm
    ),
    "ReLU, Dropout": (nn.Sequential(nn.ReLU(), nn.Dropout()), 0),
}
for name, (module, formula) in checks.items():
    print(f"{name:<20} {count(module):6}")
    assert count(module) == formula, name
