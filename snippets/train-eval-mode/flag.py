"""train() 和 eval() 只递归地改一个标志；够不到的子模块、新加的子模块不会跟着变。"""

import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5))
        self.hidden = [nn.Dropout(0.5)]  # 普通列表：没有登记为子模块

    def forward(self, x):
        return self.hidden[0](self.body(x))


net = Net()
assert net.training and net.eval() is net  # 新建时是训练模式；返回自己
flags = {name or "self": module.training for name, module in net.named_modules()}
print("after eval():", flags, " in the list:", net.hidden[0].training)
assert not any(flags.values()) and net.hidden[0].training

net.body.append(nn.Dropout(0.5))  # eval() 之后才加进来的，还是训练模式
print("added later:", net.body[2].training)
assert net.body[2].training and not net.eval().body[2].training

# 标志不在 state_dict 里，加载权重不会改变模式
assert not any("training" in key for key in net.state_dict())
net.train().load_state_dict(Net().eval().state_dict())
assert net.training

# eval() 不管梯度：损失照样能反向，requires_grad 也没有变
net.hidden[0].eval()
loss = net.eval()(torch.ones(2, 4)).pow(2).sum()
loss.backward()
print("in eval mode: grad_fn", loss.grad_fn is not None, end="")
print(", gradient", net.body[0].weight.grad is not None)
assert net.body[0].weight.grad.abs().sum() > 0

# 函数版不知道模式，默认 training=True
torch.manual_seed(0)
zeros = (F.dropout(torch.ones(1000)) == 0).float().mean().item()
print(f"F.dropout zeros {zeros:.1f}")
assert 0.4 < zeros < 0.6
assert (F.dropout(torch.ones(9), training=net.training) == 1).all()
