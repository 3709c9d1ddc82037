"""nn.init 的标准差等于 gain/√fan；fan 从张量的形状读出，布局不同就读错。"""

import math

import torch
from torch import nn

torch.manual_seed(0)
linear, conv = nn.Linear(400, 100), nn.Conv2d(64, 32, 3)
up, depthwise = nn.ConvTranspose2d(64, 32, 3), nn.Conv2d(64, 64, 3, groups=64)
cases = [  # 名称、层、初始化函数、公式给出的标准差
    ("xavier_uniform_", linear, nn.init.xavier_uniform_, math.sqrt(2 / 500)),
    ("xavier_normal_", linear, nn.init.xavier_normal_, math.sqrt(2 / 500)),
    ("kaiming_normal_", linear, nn.init.kaiming_normal_, math.sqrt(2 / 400)),
    ("kaiming on conv", conv, nn.init.kaiming_normal_, math.sqrt(2 / (64 * 9))),
]
for name, layer, init, std in cases:
    init(layer.weight)
    print(f"{name:16} {tuple(layer.weight.shape)!s:15}", end=" ")
    print(f"std {layer.weight.std():.4f}  formula {std:.4f}")
    assert abs(layer.weight.std().item() / std - 1) < 0.03

# fan_in 取第 1 维乘感受野，fan_out 取第 0 维乘感受野，它不知道这是什么层
fans = nn.init._calculate_fan_in_and_fan_out
print("Conv2d          fan_in, fan_out", fans(conv.weight))
print("ConvTranspose2d fan_in, fan_out", fans(up.weight), "inputs", 64 * 9)
print("depthwise conv  fan_in, fan_out", fans(depthwise.weight), "outputs", 9)
assert fans(up.weight) == (32 * 9, 64 * 9) and fans(depthwise.weight) == (9, 576)

# 默认的 nonlinearity 是 leaky_relu、斜率 a=0，增益与 relu 相同
gains = {n: nn.init.calculate_gain(n) for n in ("relu", "tanh", "sigmoid", "selu")}
print("gains", {n: round(g, 4) for n, g in gains.items()})
assert nn.init.calculate_gain("leaky_relu", 0) == gains["relu"] == math.sqrt(2)
assert gains["tanh"] == 5 / 3
