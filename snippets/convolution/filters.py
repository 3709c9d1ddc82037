"""四个手写的核作用于同一张图：模糊、锐化、竖直边缘、拉普拉斯。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

i, j = torch.meshgrid(torch.arange(48), torch.arange(48), indexing="ij")
image = 0.2 + 0.3 * j / 47  # 背景从左到右渐亮
image[8:24, 8:24] = 1.0
image[(i - 32) ** 2 + (j - 33) ** 2 < 81] = 0.0

kernels = {
    "blur": torch.full((3, 3), 1 / 9),
    "sharpen": torch.tensor([[0.0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "vertical edges": torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    "Laplacian": torch.tensor([[0.0, 1, 0], [1, -4, 1], [0, 1, 0]]),
}
fig, axes = plt.subplots(1, 5, figsize=(7.5, 1.9), layout="constrained")
axes[0].imshow(image, cmap="gray", vmin=0, vmax=1)
axes[0].set_title("input", fontsize=9)
out = {}
for ax, (name, k) in zip(axes[1:], kernels.items(), strict=True):
    out[name] = F.conv2d(image[None, None], k[None, None])[0, 0]
    signed = k.sum().abs() < 1e-6  # 权重之和为 0：平坦处输出 0，结果有正有负
    low, high = (-1, 1) if signed else (0, 1)
    ax.imshow(out[name], cmap="gray", vmin=low, vmax=high)
    ax.set_title(name, fontsize=9)
    print(f"{name:14} sum of weights {k.sum():4.1f}", end="")
    print(f"  output from {out[name].min():5.2f} to {out[name].max():5.2f}")
for ax in axes:
    ax.set_axis_off()
# 和为 1 的核保持平坦处的亮度，和为 0 的核在平坦处输出 0
assert torch.isclose(out["blur"][15, 15], image[16, 16])
assert out["Laplacian"][15, 15] == 0 and out["vertical edges"][15, 15] == 0
# 模糊是取平均，值域不会变大；锐化会越界，显示前要截断
assert out["blur"].max() <= 1.0001 and out["sharpen"].max() > 1.5
plt.show()
