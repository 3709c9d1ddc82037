"""继承 torch.optim.Optimizer 写一个带动量的 SGD，与内置的逐位相同。"""

import torch
from torch import nn


class MySGD(torch.optim.Optimizer):
    """组里放设置，state 里放每个参数的历史。"""

    def __init__(self, params, lr, momentum=0.9):
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():  # 闭包里要前向和反向
                loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if "buffer" not in state:
                    state["buffer"] = p.grad.clone()  # 克隆，否则与 .grad 共用内存
                else:
                    state["buffer"].mul_(group["momentum"]).add_(p.grad)
                p.add_(state["buffer"], alpha=-group["lr"])
        return loss


torch.manual_seed(0)
x, y = torch.randn(32, 3), torch.randn(32, 1)
results = []
for build in (MySGD, torch.optim.SGD):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
    optimizer = build(net.parameters(), lr=0.05, momentum=0.9)
    for _ in range(20):
        optimizer.zero_grad()  # 继承来的
        nn.functional.mse_loss(net(x), y).backward()
        optimizer.step()
    results.append(nn.utils.parameters_to_vector(net.parameters()))
    print(f"{build.__name__:6} state entries:", len(optimizer.state_dict()["state"]))
print("largest difference:", f"{(results[0] - results[1]).abs().max():.0e}")
assert torch.equal(results[0], results[1])
