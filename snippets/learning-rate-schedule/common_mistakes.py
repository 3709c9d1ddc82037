"""调度器的三个常见错误：顺序颠倒、按轮算的长度却每批调用、只存模型不存调度器。"""

import warnings

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR


def new(scheduler_class, **options):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    return optimizer, scheduler_class(optimizer, **options)


def rate(optimizer):
    return optimizer.param_groups[0]["lr"]


optimizer, scheduler = new(StepLR, step_size=1, gamma=0.5)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()  # 应当在 optimizer.step() 之后
    print(f"first step uses {rate(optimizer)} instead of 0.1")
    optimizer.step()
print(str(caught[0].message).split(". ")[0])

optimizer, scheduler = new(CosineAnnealingLR, T_max=10)  # 本想 10 轮降到 0
seen = []
for _ in range(10 * 5):  # 每轮 5 批，却每批调用一次
    seen.append(rate(optimizer))
    optimizer.step()
    scheduler.step()
print("called per batch, lr at epoch 0..9:", *(f"{v:.2f}" for v in seen[::5]))
assert seen[10] < 1e-9 and seen[20] > 0.099  # 降到 0 后又升回去

optimizer, scheduler = new(CosineAnnealingLR, T_max=10)
for _ in range(5):
    optimizer.step()
    scheduler.step()
saved = (optimizer.state_dict(), scheduler.state_dict())
fresh = new(CosineAnnealingLR, T_max=10)
print(f"resumed without state {rate(fresh[0]):.3f}", end=", ")
fresh[0].load_state_dict(saved[0])
fresh[1].load_state_dict(saved[1])
print(f"with state {rate(fresh[0]):.3f}")
assert abs(rate(fresh[0]) - 0.05) < 1e-9
