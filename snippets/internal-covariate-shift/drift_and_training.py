"""漂移大小与训练好坏对不上：加噪声的 BN 漂移最大，仍比不归一化的网络学得好。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(256, 8)
y = torch.sin(2 * x[:, :1]) + x[:, 1:2] * x[:, 2:3]


def train(norm, noisy):
    """4 个 sigmoid 隐藏层训练 120 步，返回 (末层输入均值每步的变化, 除以标准差的, 损失)。"""
    linears = [nn.Linear(8 if i == 0 else 16, 16) for i in range(4)]
    norms = [nn.BatchNorm1d(16) if norm else nn.Identity() for _ in range(4)]
    model = nn.ModuleList([*linears, *norms, nn.Linear(16, 1)])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    means, spreads, losses = [], [], []
    for _ in range(120):
        h = x
        for linear, layer_norm in zip(linears, norms):
            layer_input, z = h, layer_norm(linear(h))
            if noisy:  # 每一步换一组随机的平移和缩放，故意让分布漂移
                z = z * (1 + 0.5 * torch.rand(16)) + 0.5 * torch.randn(16)
            h = torch.sigmoid(z)
        loss = ((model[-1](h) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        means.append(layer_input.detach().mean(0))
        spreads.append(layer_input.detach().std(0))
        losses.append(loss.item())
    moved = torch.stack(means).diff(dim=0).abs()
    return moved.mean().item(), (moved / torch.stack(spreads[1:])).mean().item(), losses


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
rows = []
for name, case in {"plain": (0, 0), "BN": (1, 0), "noisy BN": (1, 1)}.items():
    d, r, losses = train(*case)
    rows.append((d, r, sum(losses[-10:]) / 10))
    print(f"{name:8}  drift {d:.4f}, over std {r:.4f}   loss {rows[-1][2]:.2f}")
    ax.plot(losses, label=name)
drift, relative, end = zip(*rows)
assert drift[0] < drift[1] < drift[2] / 50 and end[1] < end[2] < end[0]
assert relative[1] < relative[0] < relative[2]  # 除以标准差，前两名对调
ax.set(xlabel="step", ylabel="training loss", ylim=(0, 2.5))
ax.legend()
plt.show()
