"""三个写错也不报错的地方：整数溢出、掩码用双线性插值、整批同一个随机数。"""

import torch
import torch.nn.functional as F

# 一、调亮后不截断就转回 uint8：300 变成 44（除以 256 的余数；
# 先取整，因为越界的浮点数直接转 uint8，结果没有保证）
pixel = torch.tensor([100, 200], dtype=torch.uint8)
print("x1.5 cast ", (pixel * 1.5).to(torch.int32).to(torch.uint8).tolist())
print("x1.5 clamp", (pixel * 1.5).clamp(0, 255).to(torch.uint8).tolist())

# 二、分割的掩码存的是类别编号：0 背景、4 车、8 狗
mask = torch.zeros(1, 1, 6, 6)
mask[..., 3:] = 8
mask[..., :3, :3] = 4
for mode in ("bilinear", "nearest"):
    corners = {} if mode == "nearest" else {"align_corners": False}
    scaled = F.interpolate(mask, size=(9, 9), mode=mode, **corners).round()
    labels = sorted(set(scaled.flatten().int().tolist()))
    print(f"mask resized with {mode}: classes {labels}")
    assert (set(labels) <= {0, 4, 8}) == (mode == "nearest")

# 三、随机数只抽一次：整批要么都翻转，要么都不翻转
torch.manual_seed(0)
batches, size = 2000, 64
together = (torch.rand(batches, 1) < 0.5).expand(batches, size).double().mean(1)
separate = (torch.rand(batches, size) < 0.5).double().mean(1)
print(
    f"flipped share of a batch: std {together.std():.2f} against {separate.std():.2f}"
)
assert together.std() > 5 * separate.std()
assert abs(together.mean() - 0.5) < 0.05 and abs(separate.mean() - 0.5) < 0.05
