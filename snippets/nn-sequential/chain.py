"""Sequential 就是把模块依次复合；能命名、能切片，切片与原模型共用同样的层。"""

from collections import OrderedDict

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    OrderedDict(hidden=nn.Linear(4, 8), act=nn.ReLU(), out=nn.Linear(8, 2))
)
x = torch.randn(5, 4)
assert torch.equal(model(x), model.out(model.act(model.hidden(x))))
assert model[0] is model.hidden and model[-1] is model.out
print("named:   ", list(model.state_dict()))

features = model[:2]  # 取中间输出的最短写法
print("model[:2]:", tuple(features(x).shape), type(features).__name__)
with torch.no_grad():
    features[0].weight.zero_()
assert model.hidden.weight.abs().sum() == 0  # 共用，不是复制
model.out = nn.Linear(8, 10)  # 换头
print("new head:", tuple(model(x).shape))
assert model(x).shape == (5, 10) and nn.Sequential()(x) is x  # 空的就是恒等映射

# 不命名时名字是位置：插一层，后面的都改名，旧权重就对不上
old = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
new = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
print("numbered:", list(old.state_dict()))
try:
    new.load_state_dict(old.state_dict())
except RuntimeError as error:
    for line in str(error).splitlines()[1:]:
        print("  ", line.strip())
renamed = {k.replace("1.", "2."): v for k, v in old.state_dict().items()}
new.load_state_dict(renamed)
assert torch.equal(new[2].weight, old[1].weight)
