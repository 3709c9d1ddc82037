"""谁会跟着 .to 走：用不存数据的 meta 设备，没有 GPU 也能看到设备不一致。"""

import torch
from torch import nn


class Scale(nn.Module):
    """同样的一个常数，分别存成参数、缓冲区和普通属性。"""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(3))
        self.register_buffer("mean", torch.ones(3))
        self.plain = torch.ones(3)


other = torch.device("meta")  # 换成 "cuda" 道理相同
model, x = Scale(), torch.ones(3)
model.to(other)  # 模块原地搬，不必接返回值
x.to(other)  # 张量不会：返回值被丢掉了
for name in ("weight", "mean", "plain"):
    print(f"{name:6} moved: {getattr(model, name).device == other}")
print("x      moved:", x.device == other)
assert model.weight.device == model.mean.device == other
assert model.plain.device == x.device == torch.device("cpu")

try:
    x + model.mean
except RuntimeError as error:
    print("x + mean:", error)
total = torch.tensor(2.0) + model.mean  # 0 维的 CPU 张量是例外
print("0-d CPU tensor + mean is fine:", total.device == other)

# meta 上的张量只有形状和类型：10000 x 10000 的层不占 400 MB
with torch.device("meta"):
    big = nn.Linear(10000, 10000, bias=False)
print(f"on meta: {big.weight.nbytes / 1e6:.0f} MB described, none allocated")
assert big.weight.device == other
