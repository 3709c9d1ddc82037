"""输入层没有参数，在代码里也没有对应的模块：它只规定每个样本送进来几个数。"""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
for name, parameter in net.named_parameters():
    print(f"{name:8} {tuple(parameter.shape)}")
total = sum(p.numel() for p in net.parameters())
print("parameters:", total)
assert total == (784 * 128 + 128) + (128 * 10 + 10)  # 只有两层有参数

# 批量大小不属于输入层：1 张、64 张用的是同一组参数
image = torch.rand(64, 1, 28, 28)
assert net(image).shape == (64, 10) and net(image[:1]).shape == (1, 10)

for name, x in {
    "image of 32 x 32": torch.rand(64, 1, 32, 32),
    "pixels as uint8": torch.zeros(64, 1, 28, 28, dtype=torch.uint8),
}.items():
    try:
        net(x)
    except RuntimeError as error:
        print(f"{name}: {str(error).splitlines()[0]}")
    else:
        raise AssertionError("输入的宽度或类型不对，应当报错")
