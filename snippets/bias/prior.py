"""正类只占 1%：输出层的偏置从 0 出发要白学一段，从先验的对数几率出发则不用。"""

import math

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

y = torch.zeros(1000, dtype=torch.float64)
y[:10] = 1
share = y.mean().item()
log_odds = math.log(share / (1 - share))
entropy = -share * math.log(share) - (1 - share) * math.log(1 - share)

for b in (0.0, log_odds):
    bias = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    logits = bias.expand(1000)  # 权重的贡献还接近 0，logit 就是偏置
    loss = bce(logits, y)
    loss.backward()
    print(
        f"b = {b:6.3f}  loss {loss.item():.3f}  gradient of b {bias.grad.item():6.3f}"
    )

assert abs(loss.item() - entropy) < 1e-9  # 不看输入时能达到的最小值
assert abs(bias.grad.item()) < 1e-9
