"""推理时卷积层与后面的批量归一化可以合并成一个卷积层。"""

import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(3, 8, 3, padding=1, bias=False).double()
bn = nn.BatchNorm2d(8).double()
with torch.no_grad():  # 让 γ、β 和滑动统计量都不是默认值
    bn.weight.uniform_(0.5, 2)
    bn.bias.uniform_(-1, 1)
    for _ in range(20):
        bn(conv(torch.randn(16, 3, 10, 10).double() * 3 + 1))
bn.eval()

scale = bn.weight / torch.sqrt(bn.running_var + bn.eps)  # 每个输出通道一个数
folded = nn.Conv2d(3, 8, 3, padding=1).double()
with torch.no_grad():
    folded.weight.copy_(conv.weight * scale[:, None, None, None])
    folded.bias.copy_(bn.bias - bn.running_mean * scale)

x = torch.randn(4, 3, 10, 10).double()
with torch.no_grad():
    difference = (folded(x) - bn(conv(x))).abs().max()
    bn.train()
    in_training = (folded(x) - bn(conv(x))).abs().max()
print(f"eval():  max difference {difference:.1f}")
print(f"train(): max difference {in_training:.1f}")
assert difference < 1e-12 and in_training > 0.1
