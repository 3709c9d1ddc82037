"""同一段内存，换步长就是另一个张量：转置、切片、展开、滑动窗口。"""

import itertools

import matplotlib.pyplot as plt
import torch

x = torch.arange(12).reshape(3, 4)  # 数值恰好等于它在内存中的位置
views = {
    "x": x,
    "x.T": x.T,
    "x[:, 1::2]": x[:, 1::2],
    "x[:, :1].expand(3, 4)": x[:, :1].expand(3, 4),
    "x.diagonal()": x.diagonal(),
    "x.flatten().unfold(0, 3, 1)": x.flatten().unfold(0, 3, 1),
}
for name, view in views.items():
    s, o = view.stride(), view.storage_offset()
    print(f"{name:28} shape {tuple(view.shape)!s:8} stride {s!s:7} offset {o}")
    assert view.data_ptr() - x.data_ptr() == o * x.element_size()  # 共用内存
    for index in itertools.product(*map(range, view.shape)):
        # 元素的位置 = 偏移 + 下标与步长的内积
        assert view[index] == o + sum(i * k for i, k in zip(index, s, strict=True))
    assert torch.equal(view, x.as_strided(view.shape, s, o))

fig, axes = plt.subplots(1, 4, figsize=(6, 2.0), layout="constrained")
for ax, (name, view) in zip(axes, views.items(), strict=False):
    ax.imshow(view, vmin=0, vmax=22, cmap="Blues")
    for i, j in itertools.product(*map(range, view.shape)):
        ax.text(j, i, view[i, j].item(), ha="center", va="center", color="#222222")
    ax.set(xticks=[], yticks=[], xlabel=f"stride {view.stride()}")
    ax.set_title(name.replace(".expand", "\n.expand"), fontsize=9)
plt.show()
