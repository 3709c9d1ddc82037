"""查询、键、值：软的查字典；手算对照 PyTorch；查询放大时趋于精确查找。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
d, d_v, n = 8, 3, 5
keys = F.normalize(torch.randn(n, d, dtype=torch.float64), dim=1)  # 单位长度
values = torch.randn(n, d_v, dtype=torch.float64)  # 值的维数可以与键不同
query = keys[2]  # 正好等于 2 号键（从 0 数）


def lookup(q, k, v):
    """对一个查询，返回值的加权平均和权重。"""
    weights = (k @ q / d**0.5).softmax(0)
    return weights @ v, weights


out, weights = lookup(query, keys, values)
reference = F.scaled_dot_product_attention(query[None], keys, values)[0]
assert torch.allclose(out, reference) and out.shape == (d_v,)
assert torch.isclose(weights.sum(), torch.tensor(1.0, dtype=torch.float64))

# 键和值一起打乱，结果不变；只打乱键，就对错了号
order = torch.tensor([2, 3, 4, 0, 1])
assert torch.allclose(lookup(query, keys[order], values[order])[0], out)
assert not torch.allclose(lookup(query, keys[order], values)[0], out)

fig, ax = plt.subplots(figsize=(6, 2.6), layout="constrained")
for i, scale in enumerate((1, 10, 100)):
    out, weights = lookup(scale * query, keys, values)
    print(
        f"query x {scale:3}: weight of key 2 {weights[2]:.2f}, "
        f"distance to value 2 {(out - values[2]).norm():.2f}"
    )
    ax.bar(torch.arange(n) + 0.27 * (i - 1), weights, 0.25, label=f"query x {scale}")
assert weights.argmax() == 2 and weights[2] > 0.95
ax.set(xlabel="key", ylabel="weight")
ax.legend(loc="upper left")
plt.show()
