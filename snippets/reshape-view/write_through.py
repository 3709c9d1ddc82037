"""写 reshape 的结果会不会改到原张量，要看它有没有复制；展平要留下批量维。"""

import torch

for name, base in {
    "contiguous": torch.zeros(3, 4),
    "transposed": torch.zeros(4, 3).T,
    "every 2nd column": torch.zeros(3, 8)[:, ::2],
    "left half": torch.zeros(3, 8)[:, :4],
}.items():
    flat = base.reshape(-1)
    flat[0] = 1
    shared = base[0, 0].item() == 1
    print(f"{name:17} contiguous {base.is_contiguous()!s:5}  shared {shared}")
    assert shared == (flat.data_ptr() == base.data_ptr())
    assert shared == (base.flatten().data_ptr() == base.data_ptr())  # flatten 同理

images = torch.zeros(8, 3, 4, 4)
print("flatten()", tuple(images.flatten().shape), end="")
print("  flatten(1)", tuple(images.flatten(1).shape), end="")
print("  view(-1, 48)", tuple(images.view(-1, 48).shape))
# 宽高写错一点，-1 会把错误吸收进批量维
print("view(-1, 24):", tuple(images.view(-1, 24).shape), "- not 8 samples any more")
assert images.flatten(1).shape == (8, 48) and images.view(-1, 24).shape[0] == 16

assert torch.zeros(0, 3).view(-1, 3).shape == (0, 3)  # 写出的维里没有 0，就推得出

# 求导：视图记在计算图里，梯度按原来的形状还回去
w = torch.arange(6.0, requires_grad=True)
(w.view(2, 3)[1] ** 2).sum().backward()
print("gradient through view:", w.grad.tolist())
assert w.grad.tolist() == [0, 0, 0, 6, 8, 10]
for code, f in {
    "view(5, 5)": lambda: images[0].view(5, 5),
    "view(-1, -1)": lambda: images.view(-1, -1),
    "zeros(0, 3).view(0, -1)": lambda: torch.zeros(0, 3).view(0, -1),
    "w.view(2, 3).add_(1)": lambda: w.view(2, 3).add_(1),
}.items():
    try:
        f()
        raise AssertionError("should fail")
    except RuntimeError as error:
        print(f"{code}: {str(error).split(' because')[0]}")
