"""最小化 ½(w-a)² + λ|w|：次梯度下降在 0 附近来回跳，软阈值恰好停在 0 上。"""

import torch

target = torch.tensor([2.0, 0.5, -0.3, -1.5])
lam, rate = 1.0, 0.3


def soft(v, t):
    """软阈值：向 0 收缩 t，收过头就取 0。"""
    return v.sign() * (v.abs() - t).clamp(min=0) + 0.0


exact = soft(target, lam)  # 这个问题的精确解
sub = torch.full((4,), 0.7)
prox = sub.clone()
for _ in range(200):
    sub = sub - rate * (sub - target + lam * sub.sign())
    prox = soft(prox - rate * (prox - target), rate * lam)
print("exact     ", exact.tolist())
print("subgradient", [round(v, 3) for v in sub.tolist()])
print("proximal   ", [round(v, 3) for v in prox.tolist()])
assert torch.allclose(prox, exact, atol=1e-5)
assert (prox[1:3] == 0).all() and (sub[1:3] != 0).all()
next_sub = sub - rate * (sub - target + lam * sub.sign())  # 再走一步：越过 0
assert ((next_sub - sub)[1:3].abs() > 0.1).all()
