"""三种 AlexNet 的参数量：论文的两路分组版、不分组版、torchvision 的版本。"""

import torch
from torch import nn


def alexnet(widths, groups, first_padding, adaptive=False):
    """五个卷积层、三个全连接层；LRN 没有参数，这里略去。"""
    a, b, c, d, e = widths
    pool = [nn.ReLU(), nn.MaxPool2d(3, 2)]
    layers = [nn.Conv2d(3, a, 11, 4, first_padding), *pool]
    layers += [nn.Conv2d(a, b, 5, padding=2, groups=groups), *pool]
    layers += [nn.Conv2d(b, c, 3, padding=1), nn.ReLU()]  # 这一层跨两块 GPU，不分组
    layers += [nn.Conv2d(c, d, 3, padding=1, groups=groups), nn.ReLU()]
    layers += [nn.Conv2d(d, e, 3, padding=1, groups=groups), *pool]
    layers += [nn.AdaptiveAvgPool2d(6)] * adaptive + [nn.Flatten()]
    for n_in, n_out in ((e * 36, 4096), (4096, 4096)):
        layers += [nn.Dropout(0.5), nn.Linear(n_in, n_out), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(4096, 1000))


paper = (96, 256, 384, 384, 256)
with torch.device("meta"):
    models = {
        "paper, 2 groups  ": (alexnet(paper, 2, 0), 227),
        "no groups        ": (alexnet(paper, 1, 0), 227),
        "torchvision      ": (alexnet((64, 192, 384, 256, 256), 1, 2, True), 224),
    }
    for name, (net, size) in models.items():
        assert net(torch.zeros(1, 3, size, size)).shape == (1, 1000)
        conv = sum(
            p.numel() for m in net if isinstance(m, nn.Conv2d) for p in m.parameters()
        )
        total = sum(p.numel() for p in net.parameters())
        print(f"{name} total {total:,}  conv {conv:,} ({conv / total:.1%})")
    sizes, x = [], torch.zeros(1, 3, 227, 227)
    for layer in models["paper, 2 groups  "][0]:
        x = layer(x)
        sizes += [x.shape[2]] if isinstance(layer, nn.Conv2d | nn.MaxPool2d) else []
    print("sizes from 227:", sizes)
assert total == 61100840
# 224 而不填充时，第一层输出 54，而不是论文写的 55
first = [(n - 11 + 2 * p) // 4 + 1 for n, p in ((227, 0), (224, 0), (224, 2))]
print(
    "first layer: 227 ->",
    first[0],
    " 224 ->",
    first[1],
    " 224 padded by 2 ->",
    first[2],
)
assert first == [55, 54, 55]
