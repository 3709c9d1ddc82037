"""permute 的参数说的是“新的第 k 维来自旧的哪一维”；两张错图的形状都与正确的一样。"""

import itertools

import matplotlib.pyplot as plt
import torch

x = torch.arange(24).reshape(2, 3, 4)
p = (2, 0, 1)
y = x.permute(p)
print(
    "x", tuple(x.shape), x.stride(), "-> permute(2, 0, 1)", tuple(y.shape), y.stride()
)
assert y.data_ptr() == x.data_ptr()
for i in itertools.product(*map(range, y.shape)):
    old = [0, 0, 0]
    for k, source in enumerate(p):
        old[source] = i[k]  # 新的第 k 个下标，用在旧的第 p[k] 维
    assert y[i] == x[tuple(old)]
print("permute(2, 0, 1) twice", tuple(y.permute(p).shape), "- not back at x")
inverse = [p.index(k) for k in range(3)]
print("inverse of (2, 0, 1) is", inverse)
assert y.permute(inverse).equal(x) and y.permute(p).shape != x.shape
assert y.equal(x.movedim(2, 0)) and not y.equal(x.movedim(0, 2).reshape(y.shape))

# 一张 (C, H, W) 的图，matplotlib 要 (H, W, C)：左上一个红色的 L，右下一块蓝
image = torch.ones(3, 12, 12)
image[1:, 1:9, 1:3] = 0
image[1:, 7:9, 1:7] = 0
image[:2, 9:11, 8:11] = 0
pictures = {
    "permute(1, 2, 0)": image.permute(1, 2, 0),
    "permute(2, 1, 0)": image.permute(2, 1, 0),
    "reshape(12, 12, 3)": image.reshape(12, 12, 3),
}
right, flipped, mixed = pictures.values()
assert flipped.equal(right.transpose(0, 1)) and not mixed.equal(right)
fig, axes = plt.subplots(1, 3, figsize=(6, 2.4), layout="constrained")
for ax, (name, picture) in zip(axes, pictures.items(), strict=True):
    ax.imshow(picture)
    ax.set(xticks=[], yticks=[], xlabel=name)
plt.show()
