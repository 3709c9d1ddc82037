"""模块组成一棵树：赋值即登记，参数、模式、数据类型都从根出发走遍整棵树。"""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc = nn.Linear(width, width)  # 子模块
        self.scale = nn.Parameter(torch.ones(width))  # 参数
        self.register_buffer("calls", torch.tensor(0))  # 缓冲区
        self.width = width  # 普通属性，不登记

    def forward(self, x):
        self.calls += 1
        return x + self.scale * self.fc(x).relu()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.block = Block(4)
        self.drop = nn.Dropout(0.5)
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        return self.head(self.drop(self.block(x)))


net = Net()
for path, module in net.named_modules():
    own = [n for n, _ in module.named_parameters(recurse=False)]
    own += [n for n, _ in module.named_buffers(recurse=False)]
    print(f"{path or '(root)':9} {type(module).__name__:8} {own}")
print(list(net.state_dict()))
print("parameters:", sum(p.numel() for p in net.parameters()))
assert sum(p.numel() for p in net.parameters()) == (4 * 4 + 4) + 4 + (4 * 2 + 2)

net.eval().double()  # 一次调用，每个子模块都换了模式和数据类型
assert not any(m.training for m in net.modules())
assert {p.dtype for p in net.parameters()} == {torch.float64}
assert net(torch.ones(3, 4).double()).shape == (3, 2)
print("calls:", net.block.calls.item(), net.block.calls.dtype)  # 整数缓冲区不变
assert net.block.calls == 1 and net.block.calls.dtype == torch.int64
