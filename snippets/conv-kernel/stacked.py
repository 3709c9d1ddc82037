"""叠三个 3×3 与一个 7×7：感受野相同，参数更少；没有激活时叠起来仍是一个核。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
c = 64


def receptive_field(net):
    """中心输出对输入求梯度，非零的范围就是它看到的窗口（边长）。"""
    x = torch.zeros(1, c, 15, 15, requires_grad=True)
    y = net(x)
    y[0, :, y.shape[2] // 2, y.shape[3] // 2].sum().backward()
    seen = x.grad.abs().sum((0, 1)).nonzero()
    return (seen.amax(0) - seen.amin(0) + 1).tolist()


for name, layers in {"3x3 three times": [3, 3, 3], "7x7 once": [7]}.items():
    net = nn.Sequential(*(nn.Conv2d(c, c, k, bias=False) for k in layers))
    weights = sum(p.numel() for p in net.parameters())
    print(f"{name}: sees {receptive_field(net)}, {weights} weights")
    assert receptive_field(net) == [7, 7]

# 两个 3×3（单通道、无激活）合成一个 5×5：核之间做一次完整的卷积
a, b = torch.randn(2, 1, 1, 3, 3, dtype=torch.float64)
x = torch.randn(1, 1, 12, 12, dtype=torch.float64)
merged = F.conv2d(F.pad(a, (2, 2, 2, 2)), b.flip(2, 3))
assert merged.shape[2:] == (5, 5)
assert torch.allclose(F.conv2d(F.conv2d(x, a), b), F.conv2d(x, merged))
with_relu = F.conv2d(F.relu(F.conv2d(x, a)), b)
gap = (with_relu - F.conv2d(x, merged)).abs().max()
print("merged equals two linear layers; with ReLU in between it does not")
assert gap > 0.1
