"""参数组：每组自己的设置；改学习率要改组里的字典，改属性没有用。"""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.ModuleDict({"body": nn.Linear(4, 4), "head": nn.Linear(4, 1)})
optimizer = torch.optim.SGD(
    [
        {"params": net["body"].parameters(), "lr": 0.01},
        {"params": net["head"].parameters()},  # 没写的用下面的默认值
    ],
    lr=0.1,
)
print("lr of the groups:", [group["lr"] for group in optimizer.param_groups])

optimizer.lr = 5.0  # 只是给对象添了一个没人看的属性
assert [group["lr"] for group in optimizer.param_groups] == [0.01, 0.1]
for group in optimizer.param_groups:
    group["lr"] *= 0.1
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
net["head"](net["body"](torch.ones(1, 4))).sum().backward()
optimizer.step()
scheduler.step()  # 调度器改的也是组里的 lr，每组按同样的倍数
print("after * 0.1 and StepLR:", [f"{g['lr']:.4f}" for g in optimizer.param_groups])
rates = torch.tensor([group["lr"] for group in optimizer.param_groups])
assert torch.allclose(rates, torch.tensor([0.0005, 0.005]))

weight = net["head"].weight
for name, arguments in {
    "empty list": [],
    "a tensor": weight,
    "twice": [{"params": [weight]}, {"params": [weight]}],
    "not a leaf": [weight * 1],
}.items():
    try:
        torch.optim.SGD(arguments, lr=0.1)
    except (ValueError, TypeError) as error:
        print(f"{name:10} {type(error).__name__}: {str(error).split(',')[0]}")
    else:
        raise AssertionError(name)
