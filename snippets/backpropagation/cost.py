"""反向的矩阵乘法约是前向的两倍，一次得到全部梯度；逐个参数试探则要成千上万次前向。"""

import torch
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
x = torch.randn(16, 64, dtype=torch.float64)  # 16 个样本，是数据，不求梯度
shapes = [(64, 64), (64, 64), (64, 1)]
weights = [torch.randn(shape, dtype=torch.float64) / 8 for shape in shapes]
for w in weights:
    w.requires_grad_()


def loss_function():
    h = x
    for w in weights:
        h = (h @ w).tanh()
    return (h**2).mean()


with FlopCounterMode(display=False) as forward:  # 只数矩阵乘法
    loss = loss_function()
with FlopCounterMode(display=False) as backward:
    loss.backward()
ratio = backward.get_total_flops() / forward.get_total_flops()

w, step, losses = weights[0], 1e-5, []
with torch.no_grad():  # 数值梯度：把一个权重前后各拨动一点，看损失变多少
    for shift in (step, -2 * step):
        w[0, 0] += shift
        losses.append(loss_function())
error = abs((losses[0] - losses[1]) / (2 * step) - w.grad[0, 0])
count = sum(w.numel() for w in weights)

print(f"matmul FLOPs: backward / forward = {ratio:.2f}")
print(f"{count} weights: central differences need {2 * count} forward passes")
print(f"numeric gradient agrees with backpropagation: {bool(error < 1e-8)}")
assert 1.5 < ratio < 2 and error < 1e-8
