"""同一张图的七种增广，只用张量运算；标签都没有变。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
i, j = torch.meshgrid(torch.arange(48), torch.arange(48), indexing="ij")
image = torch.stack([0.5 + 0.3 * i / 47, 0.6 + 0.0 * i, 0.9 - 0.5 * i / 47])
house = (i > 22) & (i < 42) & (j > 12) & (j < 34)
roof = (i <= 22) & (i > 10) & ((j - 23).abs() < i - 10)
sun = (i - 9) ** 2 + (j - 39) ** 2 < 25
for mask, colour in (
    (house, (0.8, 0.4, 0.2)),
    (roof, (0.4, 0.1, 0.1)),
    (sun, (1, 0.9, 0.2)),
):
    image[:, mask] = torch.tensor(colour)[:, None]


def warp(x, matrix):
    """按 2×3 矩阵重采样：它把输出坐标映到输入坐标。"""
    grid = F.affine_grid(torch.tensor(matrix)[None], [1, *x.shape], align_corners=False)
    return F.grid_sample(x[None], grid, align_corners=False)[0]


def crop(x, top, left, size):
    """裁出一块，再放大回原来的大小。"""
    part = x[None, :, top : top + size, left : left + size]
    return F.interpolate(part, x.shape[1:], mode="bilinear", antialias=True)[0]


top, left = torch.randint(0, 6, (2,)).tolist()
padded = F.pad(image, (6, 6, 6, 6))
erased = image.clone()
erased[:, 26:38, 20:36] = torch.rand(3, 12, 16)
gray = image.mean(0, keepdim=True)
views = {
    "original": image,
    "flip": image.flip(2),
    "resized crop": crop(image, top, left, 30),
    "pad and crop": padded[:, 1:49, 9:57],
    "rotate 15°": warp(image, [[0.966, -0.259, 0.0], [0.259, 0.966, 0.0]]),
    "brightness": (image * 1.4).clamp(0, 1),
    "saturation": (gray + 0.3 * (image - gray)).clamp(0, 1),
    "erase": erased,
}
fig, axes = plt.subplots(2, 4, figsize=(6, 3.4), layout="constrained")
for ax, (name, view) in zip(axes.flat, views.items(), strict=True):
    assert view.shape == image.shape and view.min() >= 0 and view.max() <= 1
    assert name == "original" or not torch.equal(view, image)
    ax.imshow(view.permute(1, 2, 0))
    ax.set_title(name, fontsize=8)
    ax.set_axis_off()
assert torch.equal(image.flip(2).flip(2), image)  # 翻转两次还原
print(len(views), "views of shape", tuple(image.shape))
plt.show()
