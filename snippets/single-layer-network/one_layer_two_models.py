"""同一个 nn.Linear：接均方误差就是线性回归，接交叉熵就是 softmax 回归。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(300, 2)


def train(outputs, loss_function, target):
    """训练一个只有输出层的网络。"""
    layer = nn.Linear(2, outputs)
    optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
    for _ in range(300):
        optimizer.zero_grad()
        loss_function(layer(x), target).backward()
        optimizer.step()
    return layer


value = x @ torch.tensor([[2.0], [-1.0]]) + 0.5 + 0.1 * torch.randn(300, 1)
regressor = train(1, nn.MSELoss(), value)
design = torch.cat([x, torch.ones(300, 1)], dim=1)
exact = torch.linalg.lstsq(design, value).solution
learned = torch.cat([regressor.weight.T, regressor.bias.unsqueeze(1)])
same = torch.allclose(learned, exact, atol=1e-3)
print(f"MSE loss: equals the least-squares solution: {same}")

corners = torch.tensor([[3.0, 0.0], [-3.0, 3.0], [-3.0, -3.0]])
kind = torch.arange(300) % 3
x = x + corners[kind]
classifier = train(3, nn.CrossEntropyLoss(), kind)
p = torch.softmax(classifier(x), dim=1)
accuracy = (p.argmax(dim=1) == kind).float().mean()
print(f"cross-entropy: accuracy above 0.95: {bool(accuracy > 0.95)}")
assert same and accuracy > 0.95

for name, layer in (("regression", regressor), ("classification", classifier)):
    count = sum(parameter.numel() for parameter in layer.parameters())
    print(f"{name:14}  weight {tuple(layer.weight.shape)}  parameters {count}")
