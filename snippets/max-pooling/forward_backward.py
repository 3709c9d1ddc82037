"""最大池化：手算前向，梯度只回到最大值处；填充用负无穷；可与 ReLU 交换。"""

import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, 3, 2, 0], [4, 2, 1, 5], [0, 1, 7, 2], [2, 6, 3, 3]])
x.requires_grad_()
y = F.max_pool2d(x[None, None], 2)  # 步幅默认等于窗口边长
by_hand = x.detach().unfold(0, 2, 2).unfold(1, 2, 2).amax((2, 3))
assert torch.equal(y[0, 0].detach(), by_hand)
print("output  ", y[0, 0].tolist())
(y * torch.tensor([[10.0, 20], [30, 40]])).sum().backward()
print("gradient", x.grad.int().tolist())
assert (x.grad > 0).sum() == 4  # 16 个输入里只有 4 个收到梯度

# 并列最大：只有一个位置拿到全部梯度；amax 则平分
tie = torch.ones(1, 1, 2, 2, requires_grad=True)
(pool_grad,) = torch.autograd.grad(F.max_pool2d(tie, 2).sum(), tie)
(amax_grad,) = torch.autograd.grad(tie.amax((2, 3)).sum(), tie)
print(
    "tie: max_pool2d",
    pool_grad.flatten().tolist(),
    "amax",
    amax_grad.flatten().tolist(),
)
assert pool_grad.max() == 1 and pool_grad.sum() == amax_grad.sum() == 1

# 全是负数、又要填充：正确的最大值是 -1，手工补 0 会得到 0
negative = -torch.ones(1, 1, 4, 4)
right = F.max_pool2d(negative, 3, stride=2, padding=1)
wrong = F.max_pool2d(F.pad(negative, (1, 1, 1, 1)), 3, stride=2)
print("padding -inf:", right.flatten().tolist(), " zeros:", wrong.flatten().tolist())
assert (right == -1).all() and wrong.max() == 0

# 与单调不减的激活可以交换：先池化，激活只用算四分之一的数
z = torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(0))
assert torch.equal(F.max_pool2d(z.relu(), 2), F.max_pool2d(z, 2).relu())
