"""改变形状不改变行优先的次序：第 n 个元素还是第 n 个元素。"""

import itertools

import matplotlib.pyplot as plt
import torch

x = torch.arange(12).view(2, 6)
shapes = [(2, 6), (3, 4), (2, 3, 2), (-1,), (4, -1)]


def position(index, shape):
    """行优先次序里的编号：(i * d1 + j) * d2 + k ……"""
    n = 0
    for i, d in zip(index, shape, strict=True):
        n = n * d + i
    return n


for shape in shapes:
    y = x.view(shape)
    for index in itertools.product(*map(range, y.shape)):
        assert y[index] == position(index, y.shape)
    assert y.data_ptr() == x.data_ptr()  # 没有复制
    print(f"view{shape!s:10} -> {tuple(y.shape)!s:10} stride {y.stride()}")

fig, axes = plt.subplots(1, 3, figsize=(6, 2.6), layout="constrained")
pictures = {
    "x, (2, 6)": x,
    "x.view(6, 2)": x.view(6, 2),
    "x.T, (6, 2)": x.T,
}
for ax, (name, t) in zip(axes, pictures.items(), strict=True):
    ax.imshow(t, cmap="Blues", vmin=0, vmax=20)
    for i, j in itertools.product(*map(range, t.shape)):
        ax.text(j, i, t[i, j].item(), ha="center", va="center", color="#222222")
    ax.set(xticks=[], yticks=[], xlabel=name)
assert not torch.equal(x.view(6, 2), x.T)

plt.show()
