"""有些功能就是用钩子做的：直接调 forward，剪枝用的是旧权重，LazyLinear 根本不能用。"""

import torch
from torch import nn
from torch.nn.utils import prune

torch.manual_seed(0)
layer, x = nn.Linear(4, 2), torch.randn(8, 4)
prune.l1_unstructured(layer, "weight", amount=0.5)  # 登记了一个前置钩子
print("pruned layer:", sorted(n for n, _ in layer.named_parameters()), end="")
print(", pre-hooks:", len(layer._forward_pre_hooks))
with torch.no_grad():
    layer.weight_orig.mul_(3.0)  # 相当于训练改了参数

fresh = (layer.weight_orig * layer.weight_mask) @ x.T + layer.bias[:, None]
by_forward = layer.forward(x)  # 先调：weight 还是剪枝时算的
by_call = layer(x)
print("layer.forward(x) uses the new weights:", torch.allclose(by_forward, fresh.T))
print("layer(x) uses the new weights:        ", torch.allclose(by_call, fresh.T))
assert torch.allclose(by_call, fresh.T) and not torch.allclose(by_forward, fresh.T)

try:
    nn.LazyLinear(2).forward(x)
except ValueError as error:
    print("LazyLinear.forward:", str(error).split(" in <")[0])
assert nn.LazyLinear(2)(x).shape == (8, 2)


class Scaled(nn.Linear):
    def forward(self, x):
        return 2 * super().forward(x)  # 子类里调父类的 forward 是正当用法


class WrongName(nn.Linear):
    def __call__(self, x):  # 盖掉了 __call__，钩子机制就没有了
        return 2 * super().forward(x)


for cls in (Scaled, WrongName):
    calls = []
    module = cls(4, 2)
    module.register_forward_hook(lambda *args, calls=calls: calls.append(1))
    module(x)
    print(f"{cls.__name__:9} hook calls {len(calls)}")
    assert len(calls) == int(cls is Scaled)
