"""掩码要加在 softmax 之前：之后再乘，未来的内容会从分母漏出来。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, d = 6, 8
f64 = {"dtype": torch.float64}
x = torch.randn(n, d, **f64)
w_q, w_k, w_v = torch.randn(3, d, d, **f64) / d**0.5
future = torch.ones(n, n, dtype=torch.bool).triu(1)  # 第 i 行第 j 列：j > i


def attend(x, how):
    """单头自注意力，三种处理未来位置的办法。"""
    scores = (x @ w_q) @ (x @ w_k).T / d**0.5
    if how == "-inf before softmax":
        weights = scores.masked_fill(future, -torch.inf).softmax(-1)
    elif how == "0 before softmax":
        weights = scores.masked_fill(future, 0.0).softmax(-1)
    else:  # 先做 softmax，再把未来的权重乘成 0
        weights = scores.softmax(-1) * ~future
    return weights @ (x @ w_v), weights


changed = x.clone()
changed[4:] = torch.randn(2, d, **f64)  # 只改第 4、5 个词元
for how in ("-inf before softmax", "0 before softmax", "times 0 after softmax"):
    out, weights = attend(x, how)
    leak = (attend(changed, how)[0] - out)[:4].abs().max().item()
    print(f"{how:21}: row 1 sums to {weights[1].sum():.2f}, leak {leak:.2f}")
    assert (leak == 0) == (how == "-inf before softmax")

right = attend(x, "-inf before softmax")[0]
q, k, v = ((x @ w)[None] for w in (w_q, w_k, w_v))
assert torch.allclose(F.scaled_dot_product_attention(q, k, v, is_causal=True)[0], right)
# 一次前向算出的第 t 行，就是只看前 t+1 个词元时的最后一行
for t in range(n):
    q, k, v = ((x[: t + 1] @ w)[None] for w in (w_q, w_k, w_v))
    assert torch.allclose(F.scaled_dot_product_attention(q, k, v)[0, -1], right[t])
print("one masked pass equals", n, "passes over the prefixes")
