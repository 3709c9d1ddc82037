"""一步更新：所有参数同时用旧处的梯度，就地改写，对象、地址和计算图都不变。"""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).double()
x, y = torch.randn(16, 3).double(), torch.randn(16, 1).double()
lr = 0.5
optimizer = torch.optim.SGD(net.parameters(), lr=lr)


def loss_fn():
    return nn.functional.mse_loss(net(x), y)


loss_fn().backward()
expected = [(p - lr * p.grad).detach() for p in net.parameters()]
start = [p.detach().clone() for p in net.parameters()]
weight = net[0].weight
address, version = weight.data_ptr(), weight._version
optimizer.step()
same = all(torch.allclose(p, e) for p, e in zip(net.parameters(), expected))
print("step() = w - lr * grad:", same)
print("same address:", weight.data_ptr() == address, "  leaf:", weight.is_leaf)
print("version counter: +", weight._version - version, sep="")
assert same and weight.data_ptr() == address and weight.is_leaf
assert weight._version == version + 1 and net[0].weight is weight

# 逐层更新、每次重新求梯度，是另一种算法，结果不同
with torch.no_grad():
    for p, old in zip(net.parameters(), start):
        p.copy_(old)
for p in net.parameters():
    gradient = torch.autograd.grad(loss_fn(), p)[0]
    with torch.no_grad():
        p -= lr * gradient
gap = max((p - e).abs().max().item() for p, e in zip(net.parameters(), expected))
print(f"one layer at a time differs by {gap:.3f}")
assert gap > 1e-3
