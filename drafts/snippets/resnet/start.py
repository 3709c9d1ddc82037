"""把残差分支最后一个 γ 设为 0：训练开始时整段网络是恒等映射，且不会卡住。"""

import torch
from torch import nn


class Block(nn.Module):
    """通道数不变的基本块；skip 为假时没有捷径。"""

    def __init__(self, c, skip=True, zero=False):
        super().__init__()
        self.conv1 = nn.Conv2d(c, c, 3, padding=1, bias=False)
        self.conv2 = nn.Conv2d(c, c, 3, padding=1, bias=False)
        self.bn1, self.bn2, self.skip = nn.BatchNorm2d(c), nn.BatchNorm2d(c), skip
        if zero:
            nn.init.zeros_(self.bn2.weight)

    def forward(self, x):
        branch = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return ((x if self.skip else 0) + branch).relu()


torch.manual_seed(0)
x = torch.rand(8, 16, 8, 8)  # 非负，像前一层 ReLU 的输出
for name, args in {
    "plain          ": (False, False),
    "residual, g = 1": (True, False),
    "residual, g = 0": (True, True),
}.items():
    h, values = x, []
    with torch.no_grad():
        for depth in range(1, 41):
            h = Block(16, *args)(h)
            if depth in (10, 20, 40):
                values.append(h.square().mean().item())
    print(
        name,
        "mean square after 10, 20, 40 blocks:",
        " ".join(f"{v:.2f}" for v in values),
    )
assert torch.equal(h, x)  # γ = 0：40 个块之后仍是输入本身


def has_gradient(block):
    """反向一次，γ 和最后一个卷积收到的梯度是否不为 0。"""
    block(x).square().mean().backward()
    return [
        bool(p.grad.abs().max() > 0) for p in (block.bn2.weight, block.conv2.weight)
    ]


block = Block(16, zero=True)
first = has_gradient(block)
torch.optim.SGD(block.parameters(), lr=0.1).step()
stuck = Block(16, zero=True)
nn.init.zeros_(stuck.conv2.weight)  # 卷积也置 0：两者互相等
print("g, conv2 get a gradient: g = 0", first, " then", has_gradient(block))
print("                         g = 0 and conv2 = 0", has_gradient(stuck))
assert first == [True, False] and has_gradient(block) == [True, True]
assert has_gradient(stuck) == [False, False]
