"""冻结的三个误会：冻结后面的层不挡前面的梯度；旧梯度还在就仍会被更新；BN 的统计量照变。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(16, 4)

# 冻结输出层，前面的层照样得到梯度：梯度是穿过它，不是停在它
first, last = nn.Linear(4, 4), nn.Linear(4, 1)
last.requires_grad_(False)
last(first(x).relu()).square().mean().backward()
print("frozen last layer: grad", last.weight.grad, end="")
print(",  first layer has one:", first.weight.grad is not None)
assert last.weight.grad is None and first.weight.grad.abs().sum() > 0

# 训练中途才冻结：grad 里还留着旧值，优化器照样更新
for cleanup in (False, True):
    layer = nn.Linear(4, 1)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, weight_decay=0.1)
    layer(x).square().mean().backward()
    layer.requires_grad_(False)
    if cleanup:
        optimizer.zero_grad()  # 默认把 grad 设为 None，之后整个被跳过
    before = layer.weight.clone()
    optimizer.step()
    moved = not torch.equal(before, layer.weight)
    print(f"frozen after backward, zero_grad {cleanup!s:5}: moved {moved}")
    assert moved != cleanup

# BatchNorm 的滑动统计量是缓冲区，不归 requires_grad 管，由 train/eval 决定
bn = nn.BatchNorm1d(4).requires_grad_(False)
for mode in (True, False):
    bn.train(mode)
    before = bn.running_mean.clone()
    bn(x + 1)
    print(f"frozen BatchNorm, train({mode!s:5}): running mean changed", end=" ")
    print(not torch.equal(before, bn.running_mean))
    assert torch.equal(before, bn.running_mean) != mode
