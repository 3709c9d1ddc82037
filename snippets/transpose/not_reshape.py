"""转置、reshape、旋转是三件事：形状可以相同，内容不同。"""

import warnings

import matplotlib.pyplot as plt
import torch

letter = torch.tensor(
    [
        [1, 1, 1, 1],
        [1, 0, 0, 0],
        [1, 1, 1, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
    ]
)
pictures = {
    "original": letter,
    "transpose": letter.T,
    "reshape": letter.reshape(4, 6),
    "rotate 90": torch.rot90(letter),
}
assert not torch.equal(letter.T, letter.reshape(4, 6))
assert torch.equal(torch.rot90(letter), letter.T.flip(0))  # 转置再上下翻
fig, axes = plt.subplots(1, 4, figsize=(7, 2.4), layout="constrained")
for ax, (name, picture) in zip(axes, pictures.items(), strict=True):
    ax.imshow(picture, cmap="Blues", vmin=0, vmax=1.5)
    ax.set(title=name, xticks=[], yticks=[])

# 一批矩阵：.mT 只换最后两维，.T 把所有维倒过来（并警告已弃用）
batch = torch.zeros(2, 3, 4)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    reversed_shape = tuple(batch.T.shape)
print("batch.mT", tuple(batch.mT.shape), " batch.T", reversed_shape)
# 转置只换步长，不搬数据
t = letter.T
print("stride", letter.stride(), "->", t.stride(), " contiguous:", t.is_contiguous())
assert t.data_ptr() == letter.data_ptr()
try:
    t.view(-1)
    raise AssertionError("should fail")
except RuntimeError as error:
    print("view(-1):", str(error).split(" (")[0])
plt.show()
