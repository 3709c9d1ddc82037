"""另一种量法：前面各层更新之后，第 4 层的梯度还是不是原来那个方向。"""

import copy

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(256, 8)
y = torch.sin(2 * x[:, :1]) + x[:, 1:2] * x[:, 2:3]


def measure(norm, lr=0.1, steps=30):
    """返回 (第 4 层输入均值的变化, 更新前后第 4 层梯度的余弦)，对各步平均。"""
    layers = []
    for i in range(4):
        layers += [nn.Linear(8 if i == 0 else 16, 16), norm(16), nn.Tanh()]
    model = nn.Sequential(*layers, nn.Linear(16, 1))
    below = list(model[:9].parameters())

    def gradients(net):
        net.zero_grad()
        ((net(x) - y) ** 2).mean().backward()
        return net[9].weight.grad.flatten().clone()

    drift, cosine = 0.0, 0.0
    for _ in range(steps):
        g, mean = gradients(model), model[:9](x).mean(0)
        moved = copy.deepcopy(model)  # 只更新前 3 层
        with torch.no_grad():
            for p, q in zip(moved[:9].parameters(), below):
                p -= lr * q.grad
        cosine += torch.cosine_similarity(g, gradients(moved), dim=0).item() / steps
        drift += (moved[:9](x).mean(0) - mean).abs().mean().item() / steps
        with torch.no_grad():  # 再更新全部
            for p in model.parameters():
                p -= lr * p.grad
    return drift, cosine


plain, bn = measure(lambda n: nn.Identity()), measure(nn.BatchNorm1d)
for name, (drift, cosine) in (("plain", plain), ("BN   ", bn)):
    print(f"{name}  input drift {drift:.4f}   cosine of gradients {cosine:.2f}")
assert plain[1] > 0.95 and bn[1] < 0.9
