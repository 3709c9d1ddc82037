"""查询比键少时，下三角往哪个角对齐：PyTorch 的 is_causal 对齐左上，续写要右下。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
n, new, d = 6, 2, 8
q, k, v = torch.randn(3, 1, n, d, dtype=torch.float64)
sdpa = F.scaled_dot_product_attention
full = sdpa(q, k, v, is_causal=True)  # 整段一次算完
last = q[:, -new:]  # 前面的键值在缓存里，只送最后两个查询

lower_right = torch.ones(new, n, dtype=torch.bool).tril(n - new)
wrong, good = sdpa(last, k, v, is_causal=True), sdpa(last, k, v, attn_mask=lower_right)
print(f"is_causal: off by {(wrong - full[:, -new:]).abs().max():.2f}")
print(f"lower right: off by {(good - full[:, -new:]).abs().max():.2f}")
assert torch.allclose(good, full[:, -new:]) and torch.equal(wrong[:, 0], v[:, 0])

# nn.MultiheadAttention 的布尔掩码含义相反：True 表示不许看
x = torch.randn(1, n, d)
mha = nn.MultiheadAttention(d, 1, batch_first=True).eval()
may_look = torch.ones(n, n, dtype=torch.bool).tril()
_, weights = mha(x, x, x, attn_mask=~may_look)
_, reversed_weights = mha(x, x, x, attn_mask=may_look)  # 传反了：只看未来
print("MultiheadAttention, first row:", weights[0, 0].tolist())
print("mask passed the wrong way, last row:", reversed_weights[0, -1, :2].tolist())
assert weights.triu(1).eq(0).all() and reversed_weights[0, -1].isnan().all()

masks = {"square": may_look, "upper left": may_look[:new], "lower right": lower_right}
fig, axes = plt.subplots(1, 3, figsize=(6, 2.2), layout="constrained")
for ax, (name, mask) in zip(axes, masks.items(), strict=True):
    ax.pcolormesh(mask.float(), cmap="Blues", edgecolors="gray", vmin=0, vmax=1.4)
    ax.invert_yaxis()
    ax.set(title=name, xlabel="key", ylabel="query", aspect="equal")
    ax.set(xticks=[], yticks=[])
plt.show()
