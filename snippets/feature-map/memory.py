"""VGG-16 的 13 个卷积层：特征图的数值个数和参数个数各集中在哪里。"""

import torch
from torch import nn

x = torch.empty(1, 3, 224, 224, device="meta")  # meta：只算形状，不占内存
rows = []
for block, (channels, repeats) in enumerate(
    [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)], start=1
):
    for index in range(1, repeats + 1):
        conv = nn.Conv2d(x.shape[1], channels, 3, padding=1, device="meta")
        before, x = x, conv(x)
        assert x.shape[2:] == before.shape[2:]  # 步幅 1、填充 1：高宽不变
        weights = sum(p.numel() for p in conv.parameters())
        macs = conv.weight.numel() * x.shape[2] * x.shape[3]
        rows.append((f"conv{block}_{index}", tuple(x.shape[1:]), x.numel(), weights))
        if index == 2:
            print(f"{rows[-1][0]} {macs / 1e9:.2f}e9 multiplications")
    x = nn.functional.max_pool2d(x, 2)  # 缩小高宽的是池化

for name, shape, values, weights in (rows[0], rows[-1]):
    print(f"{name} {shape}: {values} values, {weights} parameters")
values, weights = (sum(row[k] for row in rows) for k in (2, 3))
print(f"all 13: {values} values, {weights} parameters")
print(f"batch of 32, float32: {32 * values * 4 / 2**30:.2f} GiB of feature maps,")
print(f"                      {weights * 4 / 2**30:.2f} GiB of parameters")
assert rows[0][2] == 64 * 224 * 224 and 32 * values > 25 * weights
