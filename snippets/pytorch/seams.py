"""组件靠“登记”连在一起：同一个权重，存法不同，各组件看得见或看不见它。"""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(2))
        self.tensor = torch.ones(2, requires_grad=True)  # 没有登记
        self.register_buffer("buffer", torch.ones(2))
        self.hidden = [nn.Parameter(torch.ones(2))]  # 普通列表：没有登记
        self.listed = nn.ParameterList([nn.Parameter(torch.ones(2))])

    def kinds(self):
        return {
            "nn.Parameter": self.parameter,
            "plain tensor": self.tensor,
            "buffer": self.buffer,
            "in a list": self.hidden[0],
            "in ParameterList": self.listed[0],
        }

    def forward(self, x):
        return sum(x * t for t in self.kinds().values())


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net(torch.ones(2)).sum().backward()
optimizer.step()
trainable = {id(p) for p in net.parameters()}
saved = {t.data_ptr() for t in net.state_dict().values()}
table = {}
for name, t in net.kinds().items():
    table[name] = [id(t) in trainable, t.data_ptr() in saved]
    table[name] += [t.grad is not None, bool((t != 1).all())]
for name, t in net.double().kinds().items():
    table[name].append(t.dtype == torch.float64)

print("stored as         parameters  state_dict  grad  updated  follows .to()")
for name, row in table.items():
    marks = ["yes" if v else "-" for v in row]
    print("{:17} {:11} {:11} {:5} {:8} {}".format(name, *marks))
full = [True] * 5
assert table["nn.Parameter"] == table["in ParameterList"] == full
assert table["plain tensor"] == table["in a list"] == [False, False, True, False, False]
assert table["buffer"] == [False, True, False, False, True]
