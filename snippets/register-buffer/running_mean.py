"""自己写滑动均值：不登记就丢在检查点外；不断开计算图，第二步反向传播就报错。"""

import torch
from torch import nn


class Center(nn.Module):  # 减去滑动均值；推理时用存下来的
    def __init__(self, width, registered=True, detach=True):
        super().__init__()
        if registered:
            self.register_buffer("mean", torch.zeros(width))
        else:
            self.mean = torch.zeros(width)
        self.detach = detach

    def forward(self, x):
        if self.training:
            batch_mean = x.mean(dim=0)
            batch_mean = batch_mean.detach() if self.detach else batch_mean
            self.mean = 0.9 * self.mean + 0.1 * batch_mean
        return x - self.mean


torch.manual_seed(0)
new = 5 + torch.randn(1000, 3)
centered = {}
for registered in (True, False):
    trained = Center(3, registered)
    for _ in range(100):
        trained(5 + torch.randn(64, 3))
    loaded = Center(3, registered)
    loaded.load_state_dict(trained.state_dict())  # 没登记时字典是空的，也不报错
    centered[registered] = loaded.eval()(new).mean().abs().item()
    print(
        f"registered {registered!s:5}: |mean| after loading {centered[registered]:.1f}"
    )
assert centered[True] < 0.2 < 4 < centered[False]

first = nn.Linear(3, 3)
for detach in (True, False):
    center = Center(3, detach=detach)
    try:
        for _ in range(2):
            center(first(new)).square().mean().backward()
        print("detached: two steps fine, requires_grad", center.mean.requires_grad)
        assert detach and not center.mean.requires_grad
    except RuntimeError as error:
        print("not detached:", str(error).split(" (")[0])
        assert not detach and center.mean.requires_grad
