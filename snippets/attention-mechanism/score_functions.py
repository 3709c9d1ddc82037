"""三种打分：点积、双线性、加性；查询与键不同维时，点积用不了。"""

import torch

torch.manual_seed(0)
d_q, d_k, d_v, hidden, n, m = 6, 4, 3, 8, 5, 2
f64 = {"dtype": torch.float64}
q, k, v = (
    torch.randn(m, d_q, **f64),
    torch.randn(n, d_k, **f64),
    torch.randn(n, d_v, **f64),
)
w = torch.randn(d_q, d_k, **f64)
w_q, w_k = torch.randn(hidden, d_q, **f64), torch.randn(hidden, d_k, **f64)
w_v = torch.randn(hidden, **f64)

scores = {
    "bilinear": lambda q, k: q @ w @ k.T,
    # 加性：每一对 (查询, 键) 过一个单隐层的小网络
    "additive": lambda q, k: ((q @ w_q.T)[:, None] + (k @ w_k.T)[None]).tanh() @ w_v,
}
for name, score in scores.items():
    weights = score(q, k).softmax(dim=-1)
    out = weights @ v
    assert weights.shape == (m, n) and out.shape == (m, d_v)
    # 键值对一起打乱，输出不变；条目变多，参数不用变
    order = torch.randperm(n)
    assert torch.allclose(score(q, k[order]).softmax(-1) @ v[order], out)
    longer = score(q, k.repeat(3, 1)).softmax(-1) @ v.repeat(3, 1)
    assert torch.allclose(longer, out)  # 每条重复三遍，平均不变
    big = score(1000 * q, k).abs().max().item()  # 查询放大一千倍
    print(
        f"{name}: weights {tuple(weights.shape)}, largest |score| at 1000 q {big:.0f}"
    )

try:
    q @ k.T
except RuntimeError as error:
    print("dot product:", error)

# 加性打分有界：|tanh| ≤ 1，所以分数不超过 w_v 各元素绝对值之和
assert big <= w_v.abs().sum() + 1e-9
print(f"bound of the additive score: {w_v.abs().sum():.0f}")
