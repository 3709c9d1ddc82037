"""样本排在第 0 维：逐样本的模型与同批的其他样本无关，训练模式的 BatchNorm 是例外。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 4, dtype=torch.float64)  # 8 个样本，每个样本 4 个特征
order = torch.randperm(8)
mlp = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3)).double()
with_norm = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16)).double()


def mates_matter(model):
    """第 0 个样本分别放进 8 个和 2 个样本的批，输出差多少。"""
    together = model(x)[0]
    pair = model(x[:2])[0]
    return (together - pair).abs().max().item()


print(tuple(x.shape), "->", tuple(mlp(x).shape))
print(
    "reordered samples, reordered outputs:",
    torch.allclose(mlp(x[order]), mlp(x)[order]),
)
print(f"MLP, other batch mates             {mates_matter(mlp):.1f}")
train = mates_matter(with_norm.train())
print(f"BatchNorm in training, other mates {train:.1f}")
evaluate = mates_matter(with_norm.eval())
print(f"BatchNorm in evaluation            {evaluate:.1f}")
assert mates_matter(mlp) < 1e-12 and evaluate < 1e-12 and train > 0.1

images = nn.BatchNorm2d(3)(torch.randn(1, 3, 8, 8))  # 一张图片：每通道 64 个值
assert images.isfinite().all()
print("one image through BatchNorm2d:", tuple(images.shape))
try:  # 一批只有一个样本，每通道只有一个值：方差无从算起
    with_norm.train()(x[:1])
except ValueError as error:
    print("one sample:", str(error).split(",")[0])
