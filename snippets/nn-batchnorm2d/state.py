"""BatchNorm2d 存了什么、沿哪些轴统计，以及 momentum=None 的含义。"""

import torch
from torch import nn

torch.manual_seed(0)
bn = nn.BatchNorm2d(64)
print("parameters", {n: tuple(p.shape) for n, p in bn.named_parameters()})
print("buffers   ", {n: tuple(b.shape) for n, b in bn.named_buffers()})
learned = sum(p.numel() for p in bn.parameters())
stored = sum(t.numel() for t in bn.state_dict().values())
print(f"64 channels: {learned} learned, {stored} numbers in state_dict")
assert learned == 128 and stored == 64 * 4 + 1

x = 3 + 2 * torch.randn(8, 64, 5, 7)
y = bn(x)
mean, var = x.mean((0, 2, 3)), x.var((0, 2, 3))  # 每个通道 8·5·7 = 280 个值
print("values per channel", x[:, 0].numel())
assert torch.allclose(bn.running_mean, 0.1 * mean, atol=1e-5)  # 初值 0
assert torch.allclose(bn.running_var, 0.9 + 0.1 * var, atol=1e-4)  # 初值 1，无偏
biased = x.var((0, 2, 3), correction=0)[:, None, None]  # 归一化用有偏方差
by_hand = (x - mean[:, None, None]) / (biased + bn.eps).sqrt()
assert torch.allclose(y, by_hand, atol=1e-5)
# 把空间位置当成样本，就是 BatchNorm1d
flat = nn.BatchNorm1d(64)(x.permute(0, 2, 3, 1).reshape(-1, 64))
assert torch.allclose(y.permute(0, 2, 3, 1).reshape(-1, 64), flat, atol=1e-5)

# momentum=None：所有批次统计量的普通平均；0.1：近处权重大的滑动平均
plain, moving = nn.BatchNorm2d(1, momentum=None), nn.BatchNorm2d(1)
batches = [torch.full((2, 1, 2, 2), float(k)) for k in range(1, 6)]
for batch in batches:
    plain(batch), moving(batch)
by_hand = sum(0.1 * 0.9 ** (5 - k) * k for k in range(1, 6))
print(f"batch means 1..5: None {plain.running_mean.item():.4f}", end="")
print(f"  0.1 {moving.running_mean.item():.4f}  by hand {by_hand:.4f}")
assert plain.running_mean == 3 and abs(moving.running_mean.item() - by_hand) < 1e-6
assert plain.num_batches_tracked == moving.num_batches_tracked == 5
