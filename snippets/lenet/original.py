"""1998 年的 LeNet-5：逐层前向，核对论文的 60000 个参数和 340908 条连接。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
# C3 的 16 张图各连到 S2 的哪几张：3 张相邻、4 张相邻、4 张不相邻、全部 6 张
table = [[(i + j) % 6 for j in range(3)] for i in range(6)]
table += [[(i + j) % 6 for j in range(4)] for i in range(6)]
table += [[i, i + 1, (i + 3) % 6, (i + 4) % 6] for i in range(3)] + [list(range(6))]


def squash(a):
    """论文的激活函数 1.7159·tanh(2a/3)，把 ±1 映到约 ±1。"""
    return 1.7159 * torch.tanh(2 * a / 3)


def random(*shape):
    """随机的权重或偏置。"""
    return 0.1 * torch.randn(shape)


def convolve(x, maps_of_each):
    """每张输出图有自己的核和偏置，只看列出的输入图；返回结果和参数量。"""
    kernels = [random(1, len(maps), 5, 5) for maps in maps_of_each]
    pairs = zip(maps_of_each, kernels, strict=True)
    y = torch.cat([F.conv2d(x[:, maps], k, random(1)) for maps, k in pairs], 1)
    return y, sum(k.numel() + 1 for k in kernels)


def subsample(x):
    """2×2 的四个数相加，乘一个系数，加一个偏置（每个通道各一个）。"""
    c = x.shape[1]
    total = 4 * F.avg_pool2d(x, 2)
    return random(c, 1, 1) * total + random(c, 1, 1), 2 * c


x, total, links = torch.randn(1, 1, 32, 32), 0, 0
steps = {"C1": [[0]] * 6, "S2": None, "C3": table, "S4": None, "C5": [range(16)] * 120}
for name, maps in steps.items():
    x, count = subsample(x) if maps is None else convolve(x, [list(m) for m in maps])
    connections = x.numel() * 5 if maps is None else count * x[0, 0].numel()
    x, total, links = squash(x), total + count, links + connections
    print(
        f"{name} {tuple(x.shape)!s:16} {count:6} parameters {connections:7} connections"
    )
x = squash(F.linear(x.flatten(1), random(84, 120), random(84)))
print(f"F6 {tuple(x.shape)!s:16} {84 * 121:6} parameters {84 * 121:7} connections")
codes = torch.randint(0, 2, (10, 84)) * 2.0 - 1  # 论文是 7×12 的字形，这里随机取 ±1
distances = ((x[:, None] - codes) ** 2).sum(2)  # RBF 输出：最小的一个就是预测
total, links = total + 84 * 121, links + 84 * 121 + codes.numel()
print(f"RBF {tuple(distances.shape)}  total {total} parameters, {links} connections")
assert (total, links) == (60000, 340908)
assert abs(squash(torch.tensor(1.0)) - 1) < 1e-3
