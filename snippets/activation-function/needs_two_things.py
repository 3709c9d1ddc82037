"""要非线性，也要有用的导数：恒等函数拟合不了曲线，符号函数的隐藏层学不动，tanh 和 ReLU 都行。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-3, 3, 128).unsqueeze(1)
y = torch.cos(x)

features = torch.cat([x, torch.ones_like(x)], dim=1)
best_line = features @ torch.linalg.lstsq(features, y).solution
floor = ((best_line - y) ** 2).mean().item()
print(f"best straight line  loss {floor:.2f}")

activations = {
    "identity": lambda z: z,
    "sign": torch.sign,  # 非线性，但 autograd 给出的导数处处为 0
    "tanh": torch.tanh,
    "ReLU": torch.relu,
}
for name, activation in activations.items():
    hidden, out = nn.Linear(1, 8), nn.Linear(8, 1)
    before = hidden.weight.detach().clone()
    optimizer = torch.optim.Adam([*hidden.parameters(), *out.parameters()], lr=0.05)
    for _ in range(300):
        loss = ((out(activation(hidden(x))) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    moved = not torch.equal(before, hidden.weight)
    print(f"{name:8}  hidden weights moved: {moved!s:5}  loss {loss.item():.2f}")

    assert moved == (name != "sign")
    if name == "identity":
        assert loss > floor - 1e-4
    elif name == "sign":
        assert loss > 0.02
    else:
        assert loss < 0.01
