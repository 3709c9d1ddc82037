"""用 model.apply 按模块类型初始化整个网络，再逐个参数核对。"""

import torch
from torch import nn

torch.manual_seed(0)
calls = []


def init_weights(module):
    calls.append(type(module).__name__)
    if isinstance(module, nn.Linear | nn.Conv2d):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)


body = nn.Sequential(
    nn.Conv2d(3, 64, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.Flatten()
)
model = nn.Sequential(body, nn.Linear(64 * 36, 10))
model.apply(init_weights)
nn.init.normal_(model[1].weight, std=0.01)  # 输出层另行处理，要放在 apply 之后
print("order:", " ".join(calls))
for name, p in model.named_parameters():
    print(f"{name:10} {tuple(p.shape)!s:14} mean {p.mean():+.3f}  std {p.std():.3f}")

# 先子模块、后自身；容器也会被访问一次；BatchNorm 保持默认的 1 和 0
assert calls[4] == calls[-1] == "Sequential" and len(calls) == 7
assert (body[1].weight == 1).all() and (model[1].bias == 0).all()
out = model(torch.randn(256, 3, 8, 8))
loss = nn.functional.cross_entropy(out, torch.randint(10, (256,)))
print(f"first loss {loss:.2f}, ln 10 = {torch.tensor(10.0).log():.2f}")
assert abs(loss.item() - 2.3026) < 0.25
