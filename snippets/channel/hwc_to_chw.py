"""HWC 的图像转成 CHW 要用 permute；reshape 得到同样的形状，内容却错了。"""

import numpy as np
import torch
from torch import nn

# 一张 2×3 的“照片”：R 全是 10，G 全是 20，B 全是 30
photo = np.zeros((2, 3, 3), dtype=np.float32)
photo[:] = (10, 20, 30)
hwc = torch.from_numpy(photo)
right, wrong = hwc.permute(2, 0, 1), hwc.reshape(3, 2, 3)
assert right.shape == wrong.shape
print("permute, channel 0:", right[0].tolist())
print("reshape, channel 0:", wrong[0].tolist())
assert (right[0] == 10).all() and set(wrong[0].flatten().tolist()) == {10, 20, 30}

# 通道没放对位置：第 1 维是高，32 被当成了通道数
try:
    nn.Conv2d(3, 8, 3)(torch.zeros(1, 32, 32, 3))
except RuntimeError as error:
    print("NHWC input:", str(error).split(", ", 4)[-1].split(", but ")[-1])

# channels_last 只改内存里的排列，形状和数值都不变
x = torch.arange(48.0).reshape(1, 3, 4, 4)
last = x.to(memory_format=torch.channels_last)
print("shape", tuple(last.shape), "strides", x.stride(), "->", last.stride())
assert torch.equal(x, last) and last.stride(1) == 1
