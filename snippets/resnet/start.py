"""把残差分支最后一个 γ 设为 0：训练开始时整段网络是恒等映射，且不会卡住。"""

import torch
from torch import nn


class Block(nn.Module):
    """通道数不变的基本块；gamma 是分支末尾的 γ。"""

    def __init__(self, gamma, c=16):
        super().__init__()
        self.conv1 = nn.Conv2d(c, c, 3, padding=1, bias=False)
        self.conv2 = nn.Conv2d(c, c, 3, padding=1, bias=False)
        self.bn1, self.bn2 = nn.BatchNorm2d(c), nn.BatchNorm2d(c)
        nn.init.constant_(self.bn2.weight, gamma)

    def forward(self, x):
        branch = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return (x + branch).relu()


torch.manual_seed(0)
x = torch.rand(8, 16, 8, 8)  # 非负，像前一层 ReLU 的输出
for gamma in (1, 0):
    h, values = x, []
    with torch.no_grad():
        for depth in range(1, 41):
            h = Block(gamma)(h)
            if depth in (10, 20, 40):
                values.append(f"{h.square().mean():.1f}")
    print(f"g = {gamma}: mean square after 10, 20, 40 blocks:", *values)
assert torch.equal(h, x)  # γ = 0：40 个块之后仍是输入本身


def has_gradient(block):
    """反向一次，γ 和最后一个卷积收到的梯度是否不为 0。"""
    block(x).square().mean().backward()
    return [bool(p.grad.any()) for p in (block.bn2.weight, block.conv2.weight)]


block = Block(0)
first = has_gradient(block)
torch.optim.SGD(block.parameters(), lr=0.1).step()
second = has_gradient(block)
print("g, conv2 get a gradient: g = 0", first, " then", second)
assert (first, second) == ([True, False], [True, True])
