"""函数不知道 eval()：F.dropout 默认照样丢，F.batch_norm 默认用传入的滑动统计量。"""

import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.5)

    def forward(self, x, how):
        if how == "nn.Dropout":
            return self.drop(x)
        if how == "F.dropout(x)":
            return F.dropout(x, 0.5)
        return F.dropout(x, 0.5, training=self.training)


torch.manual_seed(0)
net, ones = Net(), torch.ones(10000)
for how in ("nn.Dropout", "F.dropout(x)", "training=self.training"):
    zeros = [
        (net.train(m)(ones, how) == 0).float().mean().item() for m in (True, False)
    ]
    print(f"{how:23} zeros: train {zeros[0]:.1f}, eval {zeros[1]:.1f}")
    assert abs(zeros[0] - 0.5) < 0.05
    assert (zeros[1] > 0.4) == (how == "F.dropout(x)")

# 两个函数的默认模式正好相反
x = 3 + 2 * torch.randn(64, 4)
mean, var = torch.zeros(4), torch.ones(4)
out = F.batch_norm(x, mean, var)  # 默认 training=False
print(
    f"F.batch_norm default:  output mean {out.mean():.0f}, running mean {mean[0]:.1f}"
)
assert torch.allclose(out, (x - mean) / (var + 1e-5).sqrt()) and mean.eq(0).all()
out = F.batch_norm(x, mean, var, training=True)
print(f"training=True:         |output mean| {out.mean().abs():.0f}, ", end="")
print(f"running mean moved {not mean.eq(0).any()}")
assert out.mean().abs() < 1e-5 and torch.allclose(mean, 0.1 * x.mean(dim=0))
