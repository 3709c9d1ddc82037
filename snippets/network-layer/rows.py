"""层按行处理一批样本：各行互不影响吗？有几个参数？BatchNorm 在训练模式下是例外。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 4)  # 8 个样本，每个 4 维

layers = {
    "Linear(4, 3)": nn.Linear(4, 3),
    "ReLU()": nn.ReLU(),
    "LayerNorm(4)": nn.LayerNorm(4),
    "BatchNorm1d(4).train()": nn.BatchNorm1d(4).train(),
    "BatchNorm1d(4).eval()": nn.BatchNorm1d(4).eval(),
}
independent = {}
for name, layer in layers.items():
    whole = layer(x)[:4]  # 前 4 个样本，和另外 4 个一起算
    alone = layer(x[:4])  # 前 4 个样本，单独算
    independent[name] = torch.allclose(whole, alone, atol=1e-6)
    count = sum(p.numel() for p in layer.parameters())
    print(f"{name:23} parameters {count:2}  rows independent {independent[name]}")

assert [name for name, ok in independent.items() if not ok] == [
    "BatchNorm1d(4).train()"
]

net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
with_parameters = [m for m in net if list(m.parameters())]
print(f"modules {len(net)}  with parameters {len(with_parameters)}")
assert (len(net), len(with_parameters)) == (3, 2)
