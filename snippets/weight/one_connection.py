"""weight[j, i] 只管输入 i 到单元 j 的一条连接；它的梯度是单元 j 的误差乘以输入 i。"""

import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(784, 128)
print("weight", tuple(layer.weight.shape), " bias", tuple(layer.bias.shape))

x = torch.rand(784)
x[5] = 0.0  # 有一个输入恰好是 0
by_hand = x @ layer.weight.T + layer.bias
assert torch.allclose(layer(x), by_hand, atol=1e-5)

j, i, delta = 3, 10, 0.5
before = layer(x).detach()
with torch.no_grad():
    layer.weight[j, i] += delta  # 只改一条连接
change = layer(x).detach() - before
print("changed outputs:", change.abs().gt(1e-4).nonzero().flatten().tolist())
assert torch.allclose(change[j], delta * x[i], atol=1e-5)

z = layer(x)
z.retain_grad()
z.square().sum().backward()
outer = torch.outer(z.grad, x)  # 128 个误差与 784 个输入的外积
same = torch.allclose(layer.weight.grad, outer, atol=1e-5)
print("gradient = outer(error, input):", same)
print("gradient of weights from the zero input:", layer.weight.grad[:, 5].sum().item())
assert same
assert torch.equal(layer.weight.grad[:, 5], torch.zeros(128))
