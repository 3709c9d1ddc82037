"""权重偏大的 12 层网络训练 60 步：不管它、裁剪、He 初始化、层归一化。"""

import torch
from torch import nn

torch.manual_seed(0)
width, depth = 32, 12
x = torch.randn(256, width)
y = x[:, :1]  # 均值 0、方差 1：只会输出 0 的模型损失约为 1


def train(gain, clip=float("inf"), norm=False):
    """返回 (第 0 步裁剪前的梯度范数, 第 0、1、60 步的损失)。"""
    torch.manual_seed(1)  # 四次从同样的随机数出发
    layers = []
    for _ in range(depth):
        linear = nn.Linear(width, width)
        nn.init.normal_(linear.weight, std=gain / width**0.5)
        middle = nn.LayerNorm(width) if norm else nn.Identity()
        layers += [linear, middle, nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(width, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    norms, losses = [], []
    for _ in range(61):
        optimizer.zero_grad()
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
        norms.append(nn.utils.clip_grad_norm_(model.parameters(), clip).item())
        optimizer.step()
    return norms[0], losses[0], losses[1], losses[-1]


results = {
    "gain 2.5           ": train(2.5),
    "gain 2.5, clip at 1": train(2.5, clip=1.0),
    "He, gain sqrt(2)   ": train(2**0.5),
    "gain 2.5, LayerNorm": train(2.5, norm=True),
}
print(f"{'':21} gradient   loss at step 0, 1, 60")
for name, row in results.items():
    print(name, "  ".join(f"{v:8.1e}" for v in row))

plain, clipped, he, norm = results.values()
assert plain[0] > 1000 and not plain[2] < 1000 * plain[1] and plain[3] != plain[3]
assert clipped[3] < clipped[1] and clipped[3] > max(he[3], norm[3])
assert he[3] < he[1] and norm[3] < norm[1] and max(he[0], norm[0]) < 100
