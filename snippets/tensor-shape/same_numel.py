"""形状对上了也可能是错的：reshape 换不了维度的顺序，squeeze 会误删批量维。"""

import torch
from torch import nn

# 两张 2x2 的 RGB 图，最后一维是通道；第 0 个通道全是 1，其余是 0
nhwc = torch.zeros(2, 2, 2, 3)
nhwc[..., 0] = 1
right = nhwc.permute(0, 3, 1, 2)  # 换维度的顺序
wrong = nhwc.reshape(2, 3, 2, 2)  # 只是重新分段
print("same shape", right.shape == wrong.shape)
print("channel 0, permute:", right[0, 0].flatten().tolist())
print("channel 0, reshape:", wrong[0, 0].flatten().tolist())
assert right[:, 0].eq(1).all() and right[:, 1:].eq(0).all()
assert right.sum() == wrong.sum() and not torch.equal(right, wrong)

# 最后一批只剩 1 个样本时，不带 dim 的 squeeze 连批量维一起去掉
head = nn.Linear(4, 1)
for batch in (32, 1):
    out = head(torch.zeros(batch, 4))
    bare, named = out.squeeze().shape, out.squeeze(-1).shape
    print(f"batch {batch:2}: squeeze() {tuple(bare)}  squeeze(-1) {tuple(named)}")
    assert out.squeeze(-1).shape == (batch,)
assert out.squeeze().shape == ()

# torch.Size 是元组：与列表比较恒为 False，len 数的是第 0 维
x = torch.zeros(2, 3)
print("shape == (2, 3)", x.shape == (2, 3), "  shape == [2, 3]", x.shape == [2, 3])
print("len", len(x), "  numel", x.numel())
assert isinstance(x.shape, tuple) and len(x) == x.shape[0] != x.numel()
