"""全 0 与同一常数的初始化：隐藏单元始终一模一样；随机初始化打破这种对称。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(200, 2)
y = (x[:, :1] * x[:, 1:] > 0).float()  # 异或式的标签，一个隐藏单元不够


def train(init):
    """返回 (第一步时 W1 的梯度范数, 训练后不同的隐藏单元数（精确到 0.01）, 最后的损失)。"""
    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    for p in model.parameters():
        init(p)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    norms = []
    for _ in range(200):
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(model(x), y)
        loss.backward()
        norms.append(model[0].weight.grad.norm().item())
        optimizer.step()
    return (
        norms[0],
        len(model[0].weight.detach().round(decimals=2).unique(dim=0)),
        loss.item(),
    )


rows = {
    "zeros ": train(nn.init.zeros_),
    "0.5   ": train(lambda p: nn.init.constant_(p, 0.5)),
    "random": train(lambda p: nn.init.normal_(p, std=0.5)),
}
for name, (first, units, loss) in rows.items():
    print(f"{name}  |grad W1| {first:.3f}  unit kinds {units}  loss {loss:.3f}")

assert rows["zeros "][:2] == (0.0, 1) and rows["zeros "][2] > 0.6
assert rows["0.5   "][1] == 1 and rows["random"][1] == 8
assert rows["random"][2] < 0.3 < rows["0.5   "][2]
