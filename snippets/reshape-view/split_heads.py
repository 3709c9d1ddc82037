"""多头注意力拆头：先拆最后一维再换维度；直接 view 成目标形状不报错，内容却错了。"""

import torch

batch, tokens, heads, width = 2, 5, 3, 4
x = torch.empty(batch, tokens, heads * width)
for t in range(tokens):
    x[:, t] = t  # 每个位置的特征都写成自己的编号，便于看出有没有串位

right = x.view(batch, tokens, heads, width).transpose(1, 2)
wrong = x.view(batch, heads, tokens, width)
assert right.shape == wrong.shape == (batch, heads, tokens, width)
print("right, head 0, tokens by row:", [row.unique().tolist() for row in right[0, 0]])
print("wrong, head 0, tokens by row:", [row.unique().tolist() for row in wrong[0, 0]])
assert all(right[0, h, t].eq(t).all() for h in range(heads) for t in range(tokens))
assert not wrong[0, 0, 1].eq(1).any()
print("wrong, head 2, row 0 comes from token", int(wrong[0, 2, 0].unique()))
assert wrong[0, 2, 0].eq(3).all()  # 合头后落到输出的位置 0：掩码拦不住

# 合并：换回来之后内存不连续，view 合不上，reshape 复制一份
back = right.transpose(1, 2)  # 换两次回到原来的步长，view 也行
assert back.is_contiguous() and back.view(x.shape).equal(x)
mixed = torch.softmax(torch.zeros(tokens, tokens), -1) @ right  # 新的、连续的结果
merged = mixed.transpose(1, 2)
try:
    merged.view(batch, tokens, heads * width)
    raise AssertionError("should fail")
except RuntimeError as error:
    print("merge with view:", str(error).split(" (")[0])
out = merged.reshape(batch, tokens, heads * width)
assert out.equal(merged.contiguous().view(batch, tokens, -1))
assert out.data_ptr() != merged.data_ptr()
print("merge with reshape:", tuple(out.shape), " copied: True")
assert torch.allclose(out, torch.full_like(out, 2.0))  # 均匀注意力：0..4 的平均
