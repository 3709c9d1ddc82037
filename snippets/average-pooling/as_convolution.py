"""平均池化就是权重全为 1/k² 的逐通道卷积；填充、整数和窗口不整除时的细节。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(2, 3, 8, 8, dtype=torch.float64, requires_grad=True)
y = F.avg_pool2d(x, 2)
kernel = torch.full((3, 1, 2, 2), 0.25, dtype=torch.float64)
assert torch.allclose(y, F.conv2d(x, kernel, stride=2, groups=3))
(grad,) = torch.autograd.grad(y.sum(), x)
assert (grad == 0.25).all()  # 每个输入分到同样的梯度

# 填充的 0 默认也算进分母，角上变小
ones = torch.ones(1, 1, 4, 4)
for flag in (True, False):
    out = F.avg_pool2d(ones, 3, stride=1, padding=1, count_include_pad=flag)
    print(f"count_include_pad={flag}: corner {out[0, 0, 0, 0]:.2f}")

# 正负抵消：平均之后是 0，最大值还在
mixed = torch.tensor([[[[5.0, -5], [-5, 5]]]])
print(
    "+5/-5 window: average",
    F.avg_pool2d(mixed, 2).item(),
    " max",
    F.max_pool2d(mixed, 2).item(),
    " ReLU then average",
    F.avg_pool2d(mixed.relu(), 2).item(),
)

# 整数张量的平均向零取整，小数部分丢了
integers = torch.tensor([[[[1, 2], [3, 5]]]])
print("integers 1 2 3 5:", F.avg_pool2d(integers, 2).item(), "instead of 2.75")
assert F.avg_pool2d(integers, 2).item() == 2

# 自适应池化 10 -> 4：窗口起点向下取整、终点向上取整，会重叠
bounds = [(i * 10 // 4, -(-(i + 1) * 10 // 4)) for i in range(4)]
line = torch.randn(1, 1, 10)
expected = torch.stack([line[0, 0, a:b].mean() for a, b in bounds])
assert torch.allclose(F.adaptive_avg_pool1d(line, 4)[0, 0], expected)
print("adaptive 10 -> 4 windows:", bounds)
