"""随机缩放裁剪把物体放大了：训练时看到的物体比测试时大多少。"""

import torch

torch.manual_seed(0)
# 正方形原图，边长记为 1；不计长宽比的变化
area = torch.empty(200000, dtype=torch.float64).uniform_(0.08, 1)  # 裁剪面积的占比
train = 224 / area.sqrt()  # 裁出边长 √a 的一块，放大到 224
test = 256.0  # 整图缩放到 256，再从中间裁 224：物体的大小由 256 决定

exact = 2 * (1 - 0.08**0.5) / 0.92  # E[1/√a]
ratio = train / test
print(f"mean of 1/sqrt(area): {(train / 224).mean():.3f}  exact {exact:.3f}")
print(f"object size, train / test: mean {ratio.mean():.2f}", end="")
print(f"  10% {ratio.quantile(0.1):.2f}  90% {ratio.quantile(0.9):.2f}")
print(f"train size larger than test size: {(ratio > 1).double().mean():.0%}")
print(f"test resize that would match the mean: {256 * ratio.mean():.0f}")
assert abs((train / 224).mean() - exact) < 0.01
assert 1.3 < ratio.mean() < 1.4 and (ratio > 1).double().mean() > 0.7
