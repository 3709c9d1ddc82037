"""两个线性层叠起来等于一个；中间的窄层只会限制秩，加上 ReLU 才不能合并。"""

import torch
from torch import nn

torch.manual_seed(0)
first, second = nn.Linear(5, 2).double(), nn.Linear(2, 6).double()
x = torch.randn(100, 5).double()

merged = nn.Linear(5, 6).double()
with torch.no_grad():
    merged.weight.copy_(second.weight @ first.weight)
    merged.bias.copy_(second.weight @ first.bias + second.bias)

    print("two layers equal one:  ", torch.allclose(second(first(x)), merged(x)))
    print("shape of merged weight:", tuple(merged.weight.shape))
    print("rank of merged weight: ", int(torch.linalg.matrix_rank(merged.weight)))

    # 权重的第 j 列就是第 j 个标准基向量的像（去掉偏置）
    images = merged(torch.eye(5).double()) - merged.bias
    print("columns = images of e_j:", torch.allclose(images.T, merged.weight))

    with_relu = second(torch.relu(first(x)))
    inputs = torch.cat([x, torch.ones(100, 1)], dim=1)  # 补一列 1 当作偏置
    best = torch.linalg.lstsq(inputs, with_relu).solution
    error = inputs @ best - with_relu
    print("best affine fit of the ReLU net is exact:", bool(error.abs().max() < 1e-6))

assert torch.allclose(second(first(x)), merged(x))
assert torch.linalg.matrix_rank(merged.weight) == 2
assert error.abs().max() > 1e-3
