"""同一张图像、两个卷积核，得到两张特征图；图像平移，特征图跟着平移。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

image = torch.zeros(1, 1, 24, 24)
image[..., 6:18, 5:15] = 1  # 暗背景上的亮矩形
vertical = torch.tensor([[-1.0, 0, 1], [-1, 0, 1], [-1, 0, 1]])
kernels = torch.stack([vertical, vertical.T])[:, None]  # (2, 1, 3, 3)


def feature_maps(x):
    """卷积加 ReLU，输出形状 (1, 2, 22, 22)。"""
    return F.relu(F.conv2d(x, kernels))


maps = feature_maps(image)
print("shape", tuple(maps.shape))
for name, one in zip(("left edges", "top edges"), maps[0], strict=True):
    rows, cols = one.nonzero(as_tuple=True)
    print(f"{name}: rows {rows.min()}-{rows.max()}, columns {cols.min()}-{cols.max()}")

# 平移等变：先平移再卷积 = 先卷积再平移（物体离边界够远，步幅为 1）
shifted = image.roll((3, 4), dims=(2, 3))
assert torch.equal(feature_maps(shifted), maps.roll((3, 4), dims=(2, 3)))

fig, axes = plt.subplots(1, 3, figsize=(6, 2.2), layout="constrained")
panels = {"image": image[0, 0], "left edges": maps[0, 0], "top edges": maps[0, 1]}
for ax, (label, panel) in zip(axes, panels.items(), strict=True):
    ax.imshow(panel, cmap="gray")
    ax.set(xlabel=label, xticks=[], yticks=[])
plt.show()
