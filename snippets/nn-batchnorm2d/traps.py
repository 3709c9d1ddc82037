"""BatchNorm2d 的报错，以及 requires_grad=False 冻不住的东西。"""

import torch
from torch import nn

torch.manual_seed(0)
attempts = {
    "(4, 3)": lambda: nn.BatchNorm2d(3)(torch.randn(4, 3)),
    "5 channels": lambda: nn.BatchNorm2d(3)(torch.randn(4, 5, 2, 2)),
    "1 value": lambda: nn.BatchNorm2d(3)(torch.randn(1, 3, 1, 1)),
    "float64": lambda: nn.BatchNorm2d(3)(torch.randn(4, 3, 2, 2).double()),
    "integers": lambda: nn.BatchNorm2d(3)(torch.ones(4, 3, 2, 2, dtype=torch.int64)),
}
for name, attempt in attempts.items():
    try:
        attempt()
        raise AssertionError(name)
    except (ValueError, RuntimeError) as error:
        print(f"{name:10} {type(error).__name__}: {str(error)[:58]}")

bn = nn.BatchNorm2d(3)
bn.requires_grad_(False)  # γ、β 不再更新
x = 5 + torch.randn(32, 3, 4, 4)
with torch.no_grad():
    bn(x)
    print("frozen by requires_grad:", bn.running_mean.numpy().round(1))
    assert (bn.running_mean - 0.5).abs().max() < 0.1  # 统计量照样移动
    bn.eval()
    before = bn.running_mean.clone()
    bn(x)
    assert torch.equal(bn.running_mean, before)  # eval() 才让它停下

# 一步里前向两次，统计量就更新两次
bn = nn.BatchNorm2d(3)
bn(x), bn(-x)
print("two forward passes, num_batches_tracked", bn.num_batches_tracked.item())
# 一个 NaN 会永久污染所在通道的滑动统计量：0.9·NaN 仍是 NaN
bad = x.clone()
bad[0, 1, 0, 0] = float("nan")
bn(bad), bn(x)
print("one NaN in channel 1:", bn.running_mean.isnan().tolist())
assert bn.num_batches_tracked == 4
assert bn.running_mean.isnan().tolist() == [False, True, False]
