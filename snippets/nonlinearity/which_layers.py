"""逐层检验：f(tx + (1-t)y) 等于 t f(x) + (1-t) f(y) 的层是仿射的，不等的才是非线性的。"""

import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
heads = nn.MultiheadAttention(8, 2, batch_first=True)


def attention(a):
    """自注意力：查询、键、值都来自同一个输入。"""
    return heads(a, a, a)[0]


layers = {
    "Linear": nn.Linear(8, 8),
    "Conv1d": nn.Conv1d(4, 4, 3),
    "AvgPool1d": nn.AvgPool1d(2),
    "Dropout, eval": nn.Dropout(0.5).eval(),
    "BatchNorm, eval": nn.BatchNorm1d(4).eval(),
    "attention, one token": lambda a: attention(a.reshape(-1, 1, 8)),
    "BatchNorm, train": nn.BatchNorm1d(4),
    "LayerNorm": nn.LayerNorm(8),
    "MaxPool1d": nn.MaxPool1d(2),
    "ReLU": nn.ReLU(),
    "Softmax": nn.Softmax(dim=-1),
    "attention": attention,
    "x * x": torch.square,
}
gap = dict.fromkeys(layers, 0.0)
for name, f in layers.items():
    for t in (-1.0, 0.3, 2.0):
        x, y = torch.randn(2, 6, 4, 8)  # 6 个样本，4 个通道（或位置），每个 8 维
        error = f(t * x + (1 - t) * y) - (t * f(x) + (1 - t) * f(y))
        gap[name] = max(gap[name], error.abs().max().item())
affine = [name for name in layers if gap[name] < 1e-9]
print("affine   :", " | ".join(affine))
print("nonlinear:", " | ".join(name for name in layers if gap[name] > 0.01))
assert affine == list(layers)[:6] and min(list(gap.values())[6:]) > 0.01
