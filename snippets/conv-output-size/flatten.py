"""展平后的全连接层该填多少：让代码自己算，而不是硬写。"""

from copy import deepcopy

import torch
from torch import nn

features = nn.Sequential(
    nn.Conv2d(1, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
)  # fmt: skip
x = torch.zeros(2, 1, 28, 28)
for layer in features:
    x = layer(x)
    if not isinstance(layer, nn.ReLU):
        print(f"{type(layer).__name__:9} {tuple(x.shape)}")

try:
    nn.Linear(32 * 7 * 7, 10)(x.flatten(1))  # 忘了卷积没有填充
except RuntimeError as error:
    print(error)
try:
    nn.Linear(800, 10)(x.flatten())  # 把批量也展平了
except RuntimeError as error:
    print(error)
with torch.device("meta"):  # 办法一：拿假输入走一遍；模块的 to 就地改权重，先复制
    wide = deepcopy(features).to("meta")(torch.zeros(1, 1, 28, 28)).flatten(1).shape[1]
print("flattened:", wide)
assert wide == 32 * 5 * 5
lazy = nn.LazyLinear(10)  # 办法二：第一次前向时才定
lazy(x.flatten(1))
assert lazy.in_features == wide
pooled = nn.AdaptiveAvgPool2d(1)(x).flatten(1)  # 办法三：先把高宽池化掉
assert pooled.shape == (2, 32)

try:
    nn.Conv2d(32, 64, 7)(x)  # 5×5 的图放不下 7×7 的核
except RuntimeError as error:
    print(error)
