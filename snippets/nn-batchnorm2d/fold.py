"""推理时把 BatchNorm2d 折进前面的卷积：一层代替两层，输出不变。"""

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

torch.manual_seed(0)
conv, bn = nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)
with torch.no_grad():  # 假装训练过：γ、β 和统计量都不是初值
    bn.weight.uniform_(0.5, 1.5)
    bn.bias.normal_()
    for _ in range(50):
        bn(conv(torch.randn(16, 3, 10, 10)))
conv.eval(), bn.eval()

scale = bn.weight / (bn.running_var + bn.eps).sqrt()
folded = nn.Conv2d(3, 8, 3)
with torch.no_grad():
    folded.weight.copy_(conv.weight * scale[:, None, None, None])
    folded.bias.copy_(scale * (conv.bias - bn.running_mean) + bn.bias)

x = torch.randn(4, 3, 10, 10)
two, one = bn(conv(x)), folded(x)
library = fuse_conv_bn_eval(conv, bn)(x)
for name, y in (("two layers", two), ("fuse_conv_bn_eval", library)):
    gap = (y - one).abs().max().item()
    print(f"{name:17} against folded by hand: below 1e-5 {gap < 1e-5}")
    assert gap < 1e-5

bn.train()  # 训练模式用批统计量，折叠就不成立
wrong = (bn(conv(x)) - one).abs().max().item()
print(f"in training mode the difference is {wrong:.1f}")
assert wrong > 0.1
