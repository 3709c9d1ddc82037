"""清谁的梯度：优化器只清它管的参数；存下的 .grad 是引用，会跟着变。"""

import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
optimizer = torch.optim.SGD(net[1].parameters(), lr=0.1)  # 只训练后一层
x = torch.ones(1, 2)

for _ in range(3):
    optimizer.zero_grad()
    net(x).sum().backward()
times = (net[0].bias.grad / net[1].weight[0]).mean().item()  # 一次的梯度是后一层权重
print(f"layer outside the optimizer: {times:.0f} gradients piled up")
print("layer inside the optimizer: ", net[1].bias.grad.item())
assert abs(times - 3) < 1e-4 and net[1].bias.grad.item() == 1
net.zero_grad()  # 模型的 zero_grad 清它的全部参数
assert all(p.grad is None for p in net.parameters())

w = torch.ones(1, requires_grad=True)
(2 * w).sum().backward()
kept, copied = w.grad, w.grad.clone()
(2 * w).sum().backward()  # 不清零再反向：就地累加
print("kept reference:", kept.item(), " clone:", copied.item())
assert kept.item() == 4 and copied.item() == 2

w.grad = None
(2 * w).sum().backward()  # 设为 None 后反向：另分配一个张量
kept = w.grad
w.grad = None
(5 * w).sum().backward()
print("after set to None, the kept reference stays:", kept.item())
assert kept.item() == 2 and w.grad.item() == 5

w.grad = None
try:
    w.grad.zero_()
except AttributeError as error:
    print("AttributeError:", error)
else:
    raise AssertionError("None has no zero_()")
