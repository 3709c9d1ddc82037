"""ReLU 单元对所有样本都输出 0 时，梯度也全是 0，训练救不回来；Leaky ReLU 能恢复。"""

import torch
from torch.nn.functional import leaky_relu

x = torch.linspace(-2, 2, 21)
y = torch.relu(x)  # 目标：w = 1，b = 0


def train(activation):
    """从 b = -5 出发走 500 步：所有样本的 w x + b 都小于 0。"""
    w = torch.tensor(1.0, requires_grad=True)
    b = torch.tensor(-5.0, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.2)
    for _ in range(500):
        loss = ((activation(w * x + b) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return w.item(), b.item(), loss.item()


dead = train(torch.relu)
leaky = train(lambda z: leaky_relu(z, negative_slope=0.1))
for name, (w, b, loss) in (("ReLU", dead), ("Leaky ReLU", leaky)):
    print(f"{name:10}  w {w:.2f}  b {b:.2f}  loss {loss:.4f}")

assert dead[:2] == (1.0, -5.0)  # 一步都没动
assert leaky[1] > -0.1 and leaky[2] < 0.01
