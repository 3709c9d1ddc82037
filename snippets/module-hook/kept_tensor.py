"""钩子存下的输出是同一个张量：后面的原地运算会改掉它，它还连着计算图；反向钩子则禁止原地改。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(5, 3)
store = {}
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(inplace=True))
net[0].register_forward_hook(lambda m, args, out: store.update(same=out))
net[0].register_forward_hook(
    lambda m, args, out: store.update(copy=out.detach().clone())
)
net(x)
print("min of what was kept:", store["same"].min().item(), end=", ")
print("of its copy < 0:", store["copy"].min().item() < 0)
assert store["same"].min() >= 0 > store["copy"].min()
print("keeps the graph alive:", store["same"].grad_fn is not None, end=", ")
print("the copy does not:", store["copy"].grad_fn is None)
assert store["same"].grad_fn is not None and store["copy"].grad_fn is None

# 同一个模块在一次前向里用了两次，钩子也触发两次：用字典存会互相覆盖
act, outputs = nn.Tanh(), []
act.register_forward_hook(lambda m, args, out: outputs.append(out.detach().clone()))
nn.Sequential(nn.Linear(3, 4), act, nn.Linear(4, 2), act)(x)
print("one module used twice:", [tuple(o.shape) for o in outputs])
assert [tuple(o.shape) for o in outputs] == [(5, 4), (5, 2)]

net[0].register_full_backward_hook(lambda *args: None)
try:
    net(x)
except RuntimeError as error:
    print(str(error).split(". ")[0])
