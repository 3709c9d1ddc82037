"""ImageNet-1k 的规模意味着什么：字节数、步数、每类样本数。"""

import math

import torch

train, val, classes = 1_281_167, 50_000, 1000
one = torch.empty(3, 224, 224, dtype=torch.uint8, device="meta")
batch = torch.empty(256, 3, 224, 224, device="meta")
print(f"one image: {one.numel()} values, {one.numel() / 784:.0f} times an MNIST image")
print(f"batch of 256, float32: {batch.numel() * 4 / 2**20:.0f} MiB")
print(f"training set cropped to 224, uint8: {train * one.numel() / 1e9:.0f} GB")
print(f"images per class: train {train / classes:.0f} on average, val {val // classes}")

steps = math.ceil(train / 256)
print(f"steps per epoch at batch 256: {steps}, in 90 epochs: {90 * steps}")
assert steps * 256 >= train > (steps - 1) * 256

# 缩放短边到 256、再从中央裁 224：长宽比 4:3 的照片剩下多少
height, width = 256, 256 * 4 / 3
print(f"centre crop keeps {224 * 224 / (height * width):.0%} of a 4:3 photo")
