"""uint8 会绕回；三维输入被当成一张多通道的图，而不是一批灰度图。"""

import torch
from torch import nn

image = torch.tensor([[200, 250], [10, 0]], dtype=torch.uint8)
print("image + 10  ", (image + 10).tolist())
print("image - 20  ", (image - 20).tolist())
assert (image + 10)[0, 1] == 4 and (image - 20)[1, 0] == 246  # 除以 256 的余数
brighter = (image.float() * 1.5).clamp(0, 255).to(torch.uint8)
print("x1.5, clamp ", brighter.tolist())


def message(function):
    """返回出错的信息。"""
    try:
        return tuple(function().shape)
    except RuntimeError as error:
        return str(error)


print("mean():", message(image.mean))
conv, gray = nn.Conv2d(3, 8, 3), nn.Conv2d(1, 8, 3)
print("uint8:", message(lambda: conv(torch.zeros(1, 3, 9, 9, dtype=torch.uint8))))
print("(28, 28):", message(lambda: gray(torch.zeros(28, 28))))

# (64, 28, 28)：想的是 64 张灰度图，Conv2d 看到的是一张 64 通道的图
digits = torch.zeros(64, 28, 28)
print("(64, 28, 28):", message(lambda: gray(digits)))
print("unsqueeze(1):", message(lambda: gray(digits.unsqueeze(1))))
# 批量恰好等于 in_channels 时不报错，三张图被混成了一张
print("(3, 28, 28), in_channels=3:", message(lambda: conv(torch.zeros(3, 28, 28))))
