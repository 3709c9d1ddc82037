"""从头搭 ResNet-18/34/50，核对参数量，数出名字里的层数。"""

import torch
from torch import nn


def conv_bn(c_in, c_out, k, stride=1):
    """卷积（不带偏置）接批量归一化。"""
    conv = nn.Conv2d(c_in, c_out, k, stride, k // 2, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(c_out))


class Block(nn.Module):
    """ReLU(F(x) + 捷径(x))；F 是两个 3×3（基本块），或 1×1、3×3、1×1（瓶颈块）。"""

    def __init__(self, c_in, c, stride, bottleneck):
        super().__init__()
        c_out, relu = (4 * c if bottleneck else c), nn.ReLU()
        parts = [conv_bn(c_in, c, 3, stride), relu, conv_bn(c, c, 3)]
        if bottleneck:
            parts = [conv_bn(c_in, c, 1), relu, conv_bn(c, c, 3, stride)]
            parts += [relu, conv_bn(c, c_out, 1)]
        self.branch = nn.Sequential(*parts)
        same = stride == 1 and c_in == c_out  # 形状对得上，捷径就是恒等
        self.shortcut = nn.Identity() if same else conv_bn(c_in, c_out, 1, stride)

    def forward(self, x):
        return (self.branch(x) + self.shortcut(x)).relu()


def resnet(depths, bottleneck):
    """四个阶段；除第一个外，每个阶段开头高宽减半、通道加倍。"""
    layers, c_in = [conv_bn(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, 1)], 64
    for c, depth in zip((64, 128, 256, 512), depths, strict=True):
        for i in range(depth):
            stride = 2 if c > 64 and i == 0 else 1
            layers.append(Block(c_in, c, stride, bottleneck))
            c_in = 4 * c if bottleneck else c
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 1000)]
    return nn.Sequential(*layers, *head)


want = {18: 11689512, 34: 21797672, 50: 25557032}  # torchvision 文档给出的 num_params
for depths, bottleneck in (((2, 2, 2, 2), 0), ((3, 4, 6, 3), 0), ((3, 4, 6, 3), 1)):
    with torch.device("meta"):
        net = resnet(depths, bottleneck)
        assert net(torch.zeros(2, 3, 224, 224)).shape == (2, 1000)
    total = sum(p.numel() for p in net.parameters())
    layers = 1 + sum(depths) * (3 if bottleneck else 2) + 1  # 首层、各块、全连接
    shortcuts = [m.shortcut for m in net if isinstance(m, Block)]
    identity = sum(isinstance(s, nn.Identity) for s in shortcuts)
    print(f"ResNet-{layers}: {total:,} parameters,", end=" ")
    print(f"{len(shortcuts)} blocks, {identity} identity shortcuts")
    assert total == want[layers]
