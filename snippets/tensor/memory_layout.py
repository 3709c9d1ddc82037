"""张量 = 一段内存 + 怎么读（起点、形状、步长）：转置和切片只换读法，不搬动数据。"""

import torch

x = torch.arange(12.0).reshape(3, 4)
views = {
    "x": x,
    "x.T": x.T,
    "x[1:, ::2]": x[1:, ::2],
    "x[[0, 2]]": x[[0, 2]],
}
for name, t in views.items():
    shared = t.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    print(
        f"{name:10}  start {t.storage_offset()}  shape {tuple(t.shape)}"
        f"  stride {t.stride()}  shares {shared}"
    )

# 元素 t[i, j] 在内存里的位置 = 起点 + i * 第 0 维步长 + j * 第 1 维步长
memory = x.flatten()
for t in (x, x.T, x[1:, ::2]):
    for i in range(t.shape[0]):
        for j in range(t.shape[1]):
            place = t.storage_offset() + i * t.stride(0) + j * t.stride(1)
            assert memory[place] == t[i, j]

x[1:, ::2][0, 0] = 100  # 切片是视图：改它就是改 x
x[[0, 2]][0, 0] = -1  # 用列表索引取出的是副本：x 不变
print("after two writes: x[1, 0] =", x[1, 0].item(), "  x[0, 0] =", x[0, 0].item())
assert x[1, 0] == 100 and x[0, 0] == 0
x[[0, 2]] = -1  # 但写在等号左边是给 x 赋值
assert x[0, 0] == -1
