"""一个 NaN 样本，一次 step()，全部参数都成了 NaN；更新前查一下梯度就能挡住。"""

import torch
from torch import nn


def build():
    """同样的初始化：一个小网络和它的优化器。"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
    return net, torch.optim.SGD(net.parameters(), lr=0.1)


def bad(net):
    """参数里 NaN 所占的比例。"""
    flat = nn.utils.parameters_to_vector(net.parameters())
    return flat.isnan().float().mean().item()


net, optimizer = build()
x, y = torch.randn(32, 3), torch.randn(32, 1)
x[7, 1] = float("nan")  # 32 个样本里坏一个值
nn.functional.mse_loss(net(x), y).backward()
before = bad(net)
optimizer.step()
print(f"share of NaN parameters: {before:.0%} -> {bad(net):.0%}")
assert before == 0 and bad(net) == 1

net, optimizer = build()
nn.functional.mse_loss(net(x), y).backward()
norm = nn.utils.get_total_norm([p.grad for p in net.parameters()])
if norm.isfinite():
    optimizer.step()
optimizer.zero_grad()
print(f"gradient norm {norm.item()}, step skipped: {bad(net):.0%}")
assert bad(net) == 0

# 按范数裁剪挡不住：总范数是 NaN，缩放系数也是 NaN
nn.functional.mse_loss(net(x), y).backward()
nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
optimizer.step()
print(f"after clipping and a step: {bad(net):.0%}")
assert bad(net) == 1
