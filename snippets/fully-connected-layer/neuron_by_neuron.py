"""全连接层：逐个神经元手算、一次矩阵乘法、nn.Linear，三者相同；它只看最后一维。"""

import torch
from torch import nn
from torch.nn.functional import linear

torch.manual_seed(0)
layer = nn.Linear(4, 3)  # 4 个输入，3 个输出
x = torch.randn(5, 4)  # 一个批量，5 个样本

by_matrix = x @ layer.weight.T + layer.bias
by_neuron = torch.empty(5, 3)
for i in range(5):
    for j in range(3):  # 第 j 个输出用到第 i 个样本的全部 4 个输入
        by_neuron[i, j] = (layer.weight[j] * x[i]).sum() + layer.bias[j]

assert torch.allclose(layer(x), by_matrix, atol=1e-6)
assert torch.allclose(layer(x), by_neuron, atol=1e-6)
count = sum(p.numel() for p in layer.parameters())
print(f"weight {tuple(layer.weight.shape)}  bias {tuple(layer.bias.shape)}")
print(f"parameters: 3 * 4 + 3 = {count}")

# 输入换个次序，权重的列跟着换，输出不变：这一层不知道谁与谁相邻
order = torch.tensor([2, 0, 3, 1])
shuffled = linear(x[:, order], layer.weight[:, order], layer.bias)
assert torch.allclose(shuffled, layer(x), atol=1e-6)

images = torch.randn(5, 1, 28, 28)
forgot = nn.Linear(28, 10)(images)  # 忘了展平：每一行像素各算各的，不报错
flat = nn.Linear(28 * 28, 10)(images.flatten(start_dim=1))
print(f"images {tuple(images.shape)}")
print(f"  without flatten -> {tuple(forgot.shape)}")
print(f"  with    flatten -> {tuple(flat.shape)}")
assert forgot.shape == (5, 1, 28, 10) and flat.shape == (5, 10)
