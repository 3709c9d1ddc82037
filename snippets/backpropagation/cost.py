"""反向的矩阵乘法约是前向的两倍，一次得到全部梯度；逐个参数试探则要成千上万次前向。"""

import torch

torch.manual_seed(0)
flops = {"forward": 0, "backward": 0}


class CountedMatmul(torch.autograd.Function):
    """x @ w，并记下浮点运算次数：前向一次乘法，反向最多两次。"""

    @staticmethod
    def forward(ctx, x, w):
        ctx.save_for_backward(x, w)
        ctx.cost = 2 * x.shape[0] * w.numel()
        flops["forward"] += ctx.cost
        return x @ w

    @staticmethod
    def backward(ctx, grad):
        x, w = ctx.saved_tensors
        flops["backward"] += ctx.cost * sum(ctx.needs_input_grad)
        return grad @ w.T if ctx.needs_input_grad[0] else None, x.T @ grad


shapes = [(64, 64), (64, 64), (64, 1)]
weights = [torch.randn(s).double().div(8).requires_grad_() for s in shapes]
x = torch.randn(16, 64, dtype=torch.float64)


def loss_function(h):
    for w in weights:
        h = CountedMatmul.apply(h, w).tanh()
    return (h**2).mean()


loss_function(x).backward()
ratio = flops["backward"] / flops["forward"]

w, step, losses = weights[0], 1e-5, []
with torch.no_grad():  # 数值梯度：把一个权重前后各拨动一点，看损失变多少
    for shift in (step, -2 * step):
        w[0, 0] += shift
        losses.append(loss_function(x))
error = abs((losses[0] - losses[1]) / (2 * step) - w.grad[0, 0])
count = sum(w.numel() for w in weights)

print(f"matmul FLOPs: backward / forward = {ratio:.2f}")
print(f"{count} weights: central differences need {2 * count} forward passes")
print(f"numeric gradient agrees with backpropagation: {bool(error < 1e-8)}")
assert 1.5 < ratio < 2 and error < 1e-8
