"""自定义算子的反向：gradcheck 查得出漏掉的因子；直通估计故意与差分不同。"""

import torch
from torch.autograd import Function, gradcheck


class Cube(Function):
    """立方，反向是 3x²；只保存反向要用的东西。"""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return upstream * 3 * x**2  # 必须乘上游的梯度


class Forgot(Cube):
    """忘了乘上游的梯度：直接对它求和的损失看不出错。"""

    @staticmethod
    def backward(ctx, upstream):
        return 3 * ctx.saved_tensors[0] ** 2


class Round(Function):
    """直通估计：前向四舍五入，反向当作恒等。"""

    @staticmethod
    def forward(ctx, x):
        return x.round()

    @staticmethod
    def backward(ctx, upstream):
        return upstream


torch.manual_seed(0)
x = torch.randn(4, dtype=torch.float64, requires_grad=True)
right = torch.autograd.grad(Cube.apply(x).sum(), x)[0]
wrong = torch.autograd.grad(Forgot.apply(x).sum(), x)[0]
print("sum() as the loss, same gradient:", torch.equal(right, wrong))
for function in (Cube, Forgot, Round):
    verdict = gradcheck(function.apply, x, raise_exception=False)
    print(f"gradcheck {function.__name__:7}", verdict)
    assert verdict == (function is Cube)
print("through Round:", torch.autograd.grad(Round.apply(x).sum(), x)[0].tolist())
assert torch.equal(right, wrong)
