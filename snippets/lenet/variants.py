"""同叫 LeNet 的几种写法：输入大小、参数量、传到第一层的梯度。"""

import torch
import torch.nn.functional as F
from torch import nn


def lenet(activation, pool=nn.AvgPool2d, padding=2):
    """教材常见的简化版；padding=2 配 28×28，padding=0 配 32×32。"""
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=padding), activation(), pool(2),
        nn.Conv2d(6, 16, 5), activation(), pool(2), nn.Flatten(),
        nn.Linear(400, 120), activation(), nn.Linear(120, 84), activation(),
        nn.Linear(84, 10),
    )  # fmt: skip


net = lenet(nn.Sigmoid)
parts = [sum(p.numel() for p in m.parameters()) for m in net if list(m.parameters())]
print("parameters", parts, "total", sum(parts))
assert sum(parts) == 61706
with torch.device("meta"):
    for padding, size in ((2, 28), (0, 32)):
        assert (
            lenet(nn.Tanh, padding=padding)(torch.zeros(1, 1, size, size)).shape[1]
            == 10
        )
try:
    lenet(nn.Tanh, padding=0)(torch.zeros(2, 1, 28, 28))
except RuntimeError as error:
    print("28x28 without padding:", error)


def first_gradient(activation, pool):
    """默认初始化下，第一层权重的梯度范数，对 10 个种子取平均。"""
    norms = []
    for seed in range(10):
        torch.manual_seed(seed)
        net = lenet(activation, pool)
        x, y = torch.rand(32, 1, 28, 28), torch.randint(10, (32,))
        F.cross_entropy(net(x), y).backward()
        norms.append(net[0].weight.grad.norm())
    return torch.stack(norms).mean().item()


sigmoid = first_gradient(nn.Sigmoid, nn.AvgPool2d)
tanh = first_gradient(nn.Tanh, nn.AvgPool2d)
relu = first_gradient(nn.ReLU, nn.MaxPool2d)
print(
    f"gradient of the first layer: tanh is {tanh / sigmoid:.0f} times sigmoid,", end=""
)
print(f" relu with max pooling {relu / sigmoid:.0f} times")
assert sigmoid < tanh / 20 and sigmoid < relu / 20
