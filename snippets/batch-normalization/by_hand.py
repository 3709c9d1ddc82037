"""训练与推理两种模式手算，对照 nn.BatchNorm1d 和 nn.BatchNorm2d。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 3) * torch.tensor([1.0, 5.0, 0.1])
x = x + torch.tensor([0.0, 10.0, -2.0])
bn = nn.BatchNorm1d(3)
nn.init.uniform_(bn.weight)  # γ，默认全 1
nn.init.uniform_(bn.bias)  # β，默认全 0

# 训练：用这一批的均值和（除以 n 的）方差
mean, var = x.mean(0), x.var(0, correction=0)
by_hand = (x - mean) / (var + bn.eps).sqrt() * bn.weight + bn.bias
assert torch.allclose(bn(x), by_hand, atol=1e-5)

# 同时更新滑动统计量：PyTorch 的 momentum 是新值的权重，方差改用除以 n-1 的
running_mean = 0.9 * torch.zeros(3) + 0.1 * mean
running_var = 0.9 * torch.ones(3) + 0.1 * x.var(0, correction=1)
assert torch.allclose(bn.running_mean, running_mean)
assert torch.allclose(bn.running_var, running_var)
print("batch mean  ", [round(v, 3) for v in mean.tolist()])
print("running mean", [round(v, 3) for v in bn.running_mean.tolist()])

# 推理：只用滑动统计量，一个样本也能算，而且是仿射变换
bn.eval()
scale = bn.weight / (bn.running_var + bn.eps).sqrt()
assert torch.allclose(bn(x[:1]), (x[:1] - bn.running_mean) * scale + bn.bias)

# 卷积：每个通道一组统计量，在批量和空间位置上求
image = torch.randn(8, 3, 5, 5)
out = nn.BatchNorm2d(3)(image)
m, v = image.mean((0, 2, 3), keepdim=True), image.var((0, 2, 3), correction=0)
std = (v + 1e-5).sqrt()[:, None, None]
assert torch.allclose(out, (image - m) / std, atol=1e-5)
print("BatchNorm2d(3):", {k: tuple(t.shape) for k, t in bn.state_dict().items()})
