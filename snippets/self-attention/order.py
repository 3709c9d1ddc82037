"""自注意力不知道次序：打乱输入，输出跟着打乱；加位置编码或因果掩码才分得出先后。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, d = 6, 16
f64 = {"dtype": torch.float64}
x = torch.randn(n, d, **f64)  # 6 个词元的表示
w_q, w_k, w_v = torch.randn(3, d, d, **f64) / d**0.5


def attend(x, causal=False):
    """单头自注意力：查询、键、值都来自同一个 x，形状 (n, d)。"""
    scores = (x @ w_q) @ (x @ w_k).T / d**0.5
    if causal:
        scores = scores.masked_fill(torch.ones(n, n).triu(1).bool(), -torch.inf)
    return scores.softmax(-1) @ (x @ w_v)


q, k, v = ((x @ w)[None] for w in (w_q, w_k, w_v))
assert torch.allclose(attend(x), F.scaled_dot_product_attention(q, k, v)[0])

order = torch.tensor([3, 0, 5, 1, 4, 2])
position = torch.randn(n, d, **f64)  # 随机的位置向量，够说明问题
cases = {
    "plain": (attend(x[order]), attend(x)[order]),
    "with positions": (attend(x[order] + position), attend(x + position)[order]),
    "causal mask": (attend(x[order], True), attend(x, True)[order]),
}
for name, (shuffled_first, shuffled_after) in cases.items():
    same = torch.allclose(shuffled_first, shuffled_after)
    print(f"{name}: shuffling before or after gives the same - {same}")
    assert same == (name == "plain")

# 它不是线性层：权重随输入变，输入加倍，输出不是加倍
ratio = attend(2 * x) / attend(x)
assert not torch.allclose(ratio, torch.full_like(ratio, 2.0))
assert torch.allclose(attend(x[:1]), x[:1] @ w_v)  # 只有一个词元，就是线性层
# 一样的词元得到一样的输出，不论在哪个位置
twin = torch.cat([x[:5], x[:1]])
assert torch.allclose(attend(twin)[0], attend(twin)[5])
print("equal tokens give equal outputs")
