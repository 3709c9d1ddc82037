"""训练时图案只出现在左半边，测试时在右半边：哪种网络还认得。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
patterns = torch.stack([torch.eye(4), torch.eye(4).flip(1)])  # “\” 与 “/”


def make(n, first_column):
    """n 张 16×16 的带噪声图，4×4 的图案放在从 first_column 起的随机位置。"""
    y, x = torch.arange(n) % 2, 0.15 * torch.randn(n, 1, 16, 16)
    for i, (r, c) in enumerate(torch.randint(0, 5, (n, 2)).tolist()):
        c += first_column
        x[i, 0, 4 + r : 8 + r, c : c + 4] += patterns[y[i]]
    return x, y


x, y = make(1024, 0)
tests = [make(400, 0), make(400, 8)]
models = {
    "MLP              ": [
        nn.Flatten(),
        nn.Linear(256, 64),
        nn.ReLU(),
        nn.Linear(64, 2),
    ],
    "conv + flatten   ": [nn.Conv2d(1, 8, 4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()],
    "conv + global max": [
        nn.Conv2d(1, 8, 4),
        nn.ReLU(),
        nn.MaxPool2d(13),
        nn.Flatten(),
    ],
}
models["conv + flatten   "].append(nn.Linear(8 * 6 * 6, 2))
models["conv + global max"].append(nn.Linear(8, 2))
scores = []
for name, layers in models.items():
    net = nn.Sequential(*layers)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for step in range(160):
        batch = slice(64 * (step % 16), 64 * (step % 16) + 64)
        loss = F.cross_entropy(net(x[batch]), y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        left, right = [(net(a).argmax(1) == b).double().mean().item() for a, b in tests]
    count = sum(p.numel() for p in net.parameters())
    print(f"{name} {count:6} parameters  left {left:.2f}  right {right:.2f}")
    scores.append((left, right))
assert all(left > 0.85 for left, _ in scores)
assert scores[0][1] < 0.75 and scores[1][1] < 0.75 < 0.9 < scores[2][1]
