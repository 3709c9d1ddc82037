"""多头注意力手算与 torch 一致；参数量与头数无关；拆头时漏掉转置，结果就错了。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
batch, n, d, heads = 2, 5, 12, 3
mha = nn.MultiheadAttention(d, heads, batch_first=True).double()
nn.init.normal_(mha.in_proj_bias)
x = torch.randn(batch, n, d, dtype=torch.float64)
expected, weights = mha(x, x, x, average_attn_weights=False)

q, k, v = F.linear(x, mha.in_proj_weight, mha.in_proj_bias).chunk(3, dim=-1)


def split(t):
    """(batch, n, d) -> (batch, heads, n, d/heads)。"""
    return t.view(batch, n, heads, d // heads).transpose(1, 2)


attn = (split(q) @ split(k).mT / (d // heads) ** 0.5).softmax(-1)
joined = (attn @ split(v)).transpose(1, 2).reshape(batch, n, d)
output = F.linear(joined, mha.out_proj.weight, mha.out_proj.bias)
assert torch.allclose(output, expected) and torch.allclose(attn, weights)
print("weights", tuple(weights.shape), " output", tuple(output.shape))

# 拼接后投影 = 各头分别投影再相加
columns = mha.out_proj.weight.chunk(heads, dim=1)
parts = [(attn @ split(v))[:, j] @ columns[j].T for j in range(heads)]
assert torch.allclose(sum(parts) + mha.out_proj.bias, expected)

wrong = q.reshape(batch, heads, n, d // heads)  # 形状相同，内容却串了位置
print("wrong split: same shape", wrong.shape == split(q).shape, end=", ")
print("same content", torch.equal(wrong, split(q)))
assert wrong.shape == split(q).shape and not torch.equal(wrong, split(q))

sizes = {
    j: sum(p.numel() for p in nn.MultiheadAttention(d, j).parameters())
    for j in (1, 3, 12)
}
print("parameters by heads:", sizes)
assert set(sizes.values()) == {4 * d * d + 4 * d}
try:
    nn.MultiheadAttention(d, 5)
except Exception as error:
    print(f"{type(error).__name__}: {error}")
