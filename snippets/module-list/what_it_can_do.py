"""ModuleList 有次序、能索引、能切片，但自己不会算；[layer] * 4 是同一层用四次。"""

import torch
from torch import nn

torch.manual_seed(0)
layers = nn.ModuleList([nn.Linear(3, 3) for _ in range(4)])
shares = layers[:2][0] is layers[0] and layers[-1] is layers[3]
print("slice:", type(layers[:2]).__name__, " shares the layers:", shares)
assert shares

try:
    layers(torch.ones(1, 3))
except NotImplementedError as error:
    print("called:", error)


class Residual(nn.Module):  # 怎么用由自己的 forward 决定：残差，还能中途退出
    def __init__(self, layers):
        super().__init__()
        self.layers = layers

    def forward(self, x, depth=None):
        outputs = [x]
        for layer in self.layers[:depth]:
            outputs.append(outputs[-1] + layer(outputs[-1]).relu())
        return outputs


net = Residual(layers)
x = torch.randn(2, 3)
print("outputs kept:", len(net(x)), "and", len(net(x, depth=2)))
assert torch.equal(net(x)[2], net(x, depth=2)[-1])

layer = nn.Linear(3, 3)
repeats = {"[layer] * 4": nn.ModuleList([layer] * 4), "4 new layers": layers}
for name, repeated in repeats.items():
    count = sum(p.numel() for p in repeated.parameters())
    keys = len(repeated.state_dict())
    print(f"{name:12} parameters {count:2}  keys in state_dict {keys}")
    assert count == (12 if repeated[0] is repeated[1] else 48)

saved = {key: value.clone() for key, value in layers.state_dict().items()}
del layers[0]  # 后面的层依次前移，权重的名字也跟着变
assert torch.equal(layers[0].weight, saved["1.weight"])
result = layers.load_state_dict(saved, strict=False)  # 严格加载会报多出的键
print("after del:", list(layers.state_dict())[0::2], result.unexpected_keys)
assert torch.equal(layers[0].weight, saved["0.weight"])  # 错位，但不报错
