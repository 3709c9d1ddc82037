"""全连接网络不知道像素的邻接关系：打乱像素、同样打乱权重的列，输出一点不变。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
image = torch.randn(5, 1, 8, 8, dtype=torch.float64)
order = torch.randperm(64)
shuffled = image.flatten(1)[:, order].reshape(5, 1, 8, 8)

dense = nn.Linear(64, 16).double()
moved = F.linear(shuffled.flatten(1), dense.weight[:, order], dense.bias)
gap = (moved - dense(image.flatten(1))).abs().max().item()
print(f"dense layer, columns moved along: largest difference {gap:.1e}")
assert gap < 1e-12

# 卷积核只有 3×3，怎样重排这 9 个权重都补不回来
conv = nn.Conv2d(1, 1, 3, bias=False).double()
target = conv(image).flatten()
patches = F.unfold(shuffled, 3).transpose(1, 2).reshape(-1, 9)  # 打乱后的每个窗口
best = torch.linalg.lstsq(patches, target[:, None]).solution  # 最好的 9 个权重
left = ((patches @ best).squeeze() - target).var() / target.var()
print(f"3 x 3 convolution, best kernel: unexplained share {left:.2f}")
assert left > 0.8
