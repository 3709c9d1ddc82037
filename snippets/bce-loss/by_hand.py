"""二元交叉熵照公式手算；稳定的写法在 logit 很大时也不出错。"""

import torch
from torch.nn.functional import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    cross_entropy,
)

z = torch.tensor([-3.0, 0.0, 2.0], requires_grad=True)
y = torch.tensor([0.0, 1.0, 0.3])  # 目标可以是软的
p = z.sigmoid()
plain = -(y * p.log() + (1 - y) * (1 - p).log())
stable = z.clamp_min(0) - z * y + torch.log1p(torch.exp(-z.abs()))
both = binary_cross_entropy_with_logits(z, y, reduction="none")
assert torch.allclose(plain, stable) and torch.allclose(stable, both)
assert torch.allclose(both, binary_cross_entropy(p, y, reduction="none"))
print("loss    ", [f"{v:.4f}" for v in both.tolist()])
(g,) = torch.autograd.grad(both.sum(), z)
assert torch.allclose(g, p - y, atol=1e-6)
print("gradient", [f"{v:+.4f}" for v in g.tolist()])

# 与两类的 softmax 交叉熵相同：另一类的 logit 固定为 0
pair = torch.stack([torch.zeros(3), z], 1)
hard = torch.tensor([0, 1, 1])
assert torch.allclose(
    cross_entropy(pair, hard, reduction="none"),
    binary_cross_entropy_with_logits(z, hard.float(), reduction="none"),
)

# 软目标的最小值是目标自己的熵，不是 0
t = torch.tensor(0.3)
grid = torch.linspace(-5, 5, 10001)
curve = binary_cross_entropy_with_logits(grid, t.expand(10001), reduction="none")
entropy = -(t * t.log() + (1 - t) * (1 - t).log())
print(f"target 0.3: minimum {curve.min():.4f}  entropy {entropy:.4f}", end="  ")
print(f"at p = {grid[curve.argmin()].sigmoid():.3f}")
assert torch.isclose(curve.min(), entropy)
