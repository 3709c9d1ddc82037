"""每个位置各算各的：与逐个位置调用、1×1 卷积都相同；改一个词元不影响别的。"""

import torch
from torch import nn

torch.manual_seed(0)
n, d, hidden = 5, 8, 32
f64 = {"dtype": torch.float64}
ffn = nn.Sequential(nn.Linear(d, hidden, **f64), nn.ReLU(), nn.Linear(hidden, d, **f64))
x = torch.randn(2, n, d, **f64)  # (批量, 位置, 特征)
out = ffn(x)

one_by_one = torch.stack([ffn(x[:, t]) for t in range(n)], dim=1)
assert torch.allclose(one_by_one, out)
conv = nn.Sequential(
    nn.Conv1d(d, hidden, 1), nn.ReLU(), nn.Conv1d(hidden, d, 1)
).double()
with torch.no_grad():
    for i in (0, 2):
        conv[i].weight.copy_(ffn[i].weight[:, :, None])
        conv[i].bias.copy_(ffn[i].bias)
assert torch.allclose(conv(x.transpose(1, 2)).transpose(1, 2), out)

changed = x.clone()
changed[:, 2] += 1  # 只改 2 号位置
affected = (ffn(changed) - out).abs().amax((0, 2)) > 0
print(
    "positions affected by changing position 2:", affected.nonzero().flatten().tolist()
)
assert affected.nonzero().flatten().tolist() == [2]

# 键值记忆的读法：W1 的每一行是键，W2 的对应一列是值
w1, b1, w2, b2 = ffn[0].weight, ffn[0].bias, ffn[2].weight, ffn[2].bias
token = x[0, 0]
match = torch.relu(w1 @ token + b1)  # 32 个匹配程度，不做归一化
memory = sum(match[i] * w2[:, i] for i in range(hidden)) + b2
assert torch.allclose(memory, out[0, 0])
print(f"memories that fire for one token: {(match > 0).sum()} of {hidden}")

# 去掉激活函数：两层并成一个 8×8 的矩阵，中间再宽也白搭
linear = x @ (w2 @ w1).T + w2 @ b1 + b2
assert torch.allclose(linear, ffn[2](ffn[0](x))) and not torch.allclose(linear, out)
print("without activation it is one matrix of shape", tuple((w2 @ w1).shape))
