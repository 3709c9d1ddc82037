"""溢出怎样变成 NaN，以及改写公式怎样避免它。"""

import torch

z = torch.tensor([1000.0, 999.0, 0.0])
naive = z.exp() / z.exp().sum()  # inf / inf
shifted = (z - z.max()).exp() / (z - z.max()).exp().sum()
print("naive softmax  ", naive.tolist())
print("shifted softmax", [f"{p:.4f}" for p in shifted])
assert naive.isnan().any() and torch.allclose(shifted, z.softmax(0))

# 概率下溢为 0，取对数得 -inf，梯度得 NaN；log_softmax 不经过这个 0
logits = torch.tensor([200.0, 0.0], requires_grad=True)
two_steps = -logits.softmax(0).log()[1]
(bad,) = torch.autograd.grad(two_steps, logits)
one_step = -logits.log_softmax(0)[1]
(good,) = torch.autograd.grad(one_step, logits)
print(f"log(softmax): loss {two_steps:.0f}, grad {bad.tolist()}")
print(f"log_softmax:  loss {one_step:.0f}, grad {good.tolist()}")
assert two_steps.isinf() and bad.isnan().any()
assert one_step == 200 and good.tolist() == [1, -1]

# 50 个 0.1 相乘：float32 里是 0；改成对数相加
p = torch.full((50,), 0.1)
print(f"product {p.prod():.1f}   sum of logs {p.log().sum():.2f}")
assert p.prod() == 0 and p.log().sum().isfinite()

# 中间结果溢出，答案未必是 NaN：1 / inf = 0 恰好对，inf / inf 则不对（本该是 1）
e = torch.tensor(1000.0).exp()
lucky, unlucky = 1 / (1 + e), e / (1 + e)
print("1 / (1 + e^1000) =", lucky.item(), "  e^1000 / (1 + e^1000) =", unlucky.item())
assert lucky == 0 and unlucky.isnan()

# 掩码填的 -1e9 转成 float16 就是 -inf；整行被掩住时 softmax 得 NaN
try:
    torch.zeros(2).half().masked_fill(torch.tensor([True, True]), -1e9)
except RuntimeError as error:
    print("masked_fill:", error)
row = torch.full((2,), -1e9).half()
print("masked row", row.tolist(), "softmax", row.softmax(0).tolist())
assert row.isinf().all() and row.softmax(0).isnan().all()

# 梯度缩放：1e-8 在 float16 里下溢，先乘 2^16 再转换，用时除回来
g = torch.tensor(1e-8)
kept = (g * 2**16).half().float() / 2**16
print(f"float16 gradient: plain {g.half().item()}   scaled {kept:.2e}")
assert g.half() == 0 and abs(kept / g - 1) < 0.01
