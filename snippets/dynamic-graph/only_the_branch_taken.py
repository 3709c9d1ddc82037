"""动态图只记录真正走过的分支；事先抓图的工具走到 if 就停下。"""

import torch
from torch import fx, nn


class Router(nn.Module):
    """输入的和为正走 left，否则走 right，两条路各有一个参数。"""

    def __init__(self):
        super().__init__()
        self.left = nn.Parameter(torch.tensor(2.0))
        self.right = nn.Parameter(torch.tensor(5.0))

    def forward(self, x):
        if x.sum() > 0:  # 普通的 Python 分支，看的是这一刻的数值
            return (self.left * x).sum()
        return (self.right * x * x).sum()


for values in ([1.0, 2.0], [-1.0, -2.0]):
    model = Router()
    model(torch.tensor(values)).backward()
    print(values, "-> left:", model.left.grad, " right:", model.right.grad)
    assert (model.left.grad is None) == (sum(values) < 0)
    assert (model.right.grad is None) == (sum(values) > 0)

# 分支条件本身不求导：3 处的跳变，梯度里看不到
x = torch.tensor(3.0, requires_grad=True)
step = x * 0 + (1.0 if x >= 3 else 0.0)
step.backward()
print("jump at 3: value", step.item(), " gradient", x.grad.item())
assert step.item() == 1 and x.grad.item() == 0

try:
    fx.symbolic_trace(Router())  # 不给数值、只跑一遍代码来抓整张图
except fx.proxy.TraceError as error:
    print("TraceError:", error)
else:
    raise AssertionError("a data-dependent branch cannot be traced symbolically")
