"""同名不同义：BatchNorm 的 momentum 是新值的权重，SGD 的动量没有乘 1 - beta。"""

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

# BatchNorm：running = (1 - momentum) * running + momentum * new，默认 0.1
bn = torch.nn.BatchNorm1d(1)
bn(torch.tensor([[9.0], [11.0]]))  # 批均值 10，running_mean 从 0 出发
print(f"BatchNorm momentum {bn.momentum}: running_mean {bn.running_mean.item():.1f}")
assert torch.isclose(bn.running_mean, torch.tensor(1.0)).all()

# SGD 的动量：buf = beta * buf + g，恒定梯度下趋于 g / (1 - beta)，而不是 g
w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0, momentum=0.9)
for _ in range(200):
    w.grad = torch.ones(1)
    optimizer.step()
buffer = optimizer.state[w]["momentum_buffer"].item()
print(f"SGD momentum 0.9, gradient 1: buffer {buffer:.2f}")
assert abs(buffer - 10) < 1e-4

# Adam 的第一步：不修正时 m = 0.1 g，v = 0.001 g^2
for g in (1e-3, 1.0, 1e3):
    m, v = 0.1 * g, 0.001 * g * g
    raw, fixed = m / v**0.5, (m / 0.1) / (v / 0.001) ** 0.5
    print(f"g {g:g}: step without correction {raw:.2f} lr, with {fixed:.2f} lr")
    assert abs(raw - 3.16) < 0.01 and abs(fixed - 1) < 1e-9
ratio = [(1 - 0.9**t) / (1 - 0.999**t) ** 0.5 for t in range(1, 101)]
print(f"largest {max(ratio):.2f} at t = {ratio.index(max(ratio)) + 1}", end=", ")
print(f"at t = 100 {ratio[99]:.2f}")

# 模型权重的 EMA：第一次更新是整份拷贝，所以不需要偏差修正
net = torch.nn.Linear(1, 1, bias=False)
average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.9))
for value in (10.0, 20.0):
    with torch.no_grad():
        net.weight.fill_(value)
    average.update_parameters(net)
    print(f"weight {value}: average {average.module.weight.item():.1f}")
assert torch.isclose(average.module.weight, torch.tensor(0.9 * 10 + 0.1 * 20)).all()

# 独立同分布的噪声：稳态方差缩小到 (1 - beta) / (1 + beta)
torch.manual_seed(0)
noise, v = torch.randn(100, 20_000), torch.zeros(20_000)
for x in noise:
    v = 0.9 * v + 0.1 * x
print(f"variance {v.var():.3f}   (1 - 0.9) / (1 + 0.9) = {0.1 / 1.9:.3f}")
assert abs(v.var() - 0.1 / 1.9) < 0.004
