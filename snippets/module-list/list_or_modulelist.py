"""放在普通列表里的层照样参与计算、照样得到梯度，却不被登记，训练时一动不动。"""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, container):
        super().__init__()
        self.layers = container([nn.Linear(4, 4), nn.Dropout(0.5), nn.Linear(4, 4)])
        self.head = nn.Linear(4, 1)

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return self.head(x)


torch.manual_seed(0)
x, y = torch.randn(64, 4), torch.randn(64, 1)
for container in (list, nn.ModuleList):
    net = Net(container)
    first, last = net.layers[0], net.layers[2]
    inner = [*first.parameters(), *last.parameters()]  # 两层共 40 个数
    before = [p.detach().clone() for p in inner]
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(5):
        loss = (net(x) - y).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    still = [torch.equal(old, p) for old, p in zip(before, inner, strict=True)]
    moved = not any(still)
    assert moved or all(still)  # 要么都动了，要么一个数也没动
    net.eval().double()
    count = sum(p.numel() for p in net.parameters())
    off, dtype = not net.layers[1].training, str(first.weight.dtype)[6:]
    print(f"{container.__name__:10} parameters {count:2}", end="")
    print(
        f"  saved {len(net.state_dict())}  trained {moved!s:5}  dropout off {off!s:5}",
        end="",
    )
    print(f"  {dtype}  has grad {all(p.grad is not None for p in inner)}")
    assert all(p.grad is not None for p in inner)
    assert moved == (container is nn.ModuleList) == off

try:
    torch.optim.SGD(nn.Sequential(nn.ReLU()).parameters(), lr=0.1)
except ValueError as error:
    print("nothing registered at all:", error)
