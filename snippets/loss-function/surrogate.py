"""正类样本的三种损失随 logit 变化：0-1 损失没有梯度可用，所以要用替代损失。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

z = torch.linspace(-6, 6, 241, requires_grad=True)  # 模型给出的 logit，标签都是 1
target = torch.ones_like(z)
zero_one = (z <= 0).float()  # 预测错记 1，预测对记 0
losses = {
    "cross-entropy": F.binary_cross_entropy_with_logits(z, target, reduction="none"),
    "squared error of sigmoid": (torch.sigmoid(z) - target) ** 2,
}

print(f"0-1 loss: can be differentiated? {zero_one.requires_grad}")
slopes = {}
for name, loss in losses.items():
    (grad,) = torch.autograd.grad(loss.sum(), z)
    slopes[name] = grad[0].item()
    print(f"{name:24}  loss at logit -6 {loss[0]:.4f}   slope {grad[0]:.4f}")

assert not zero_one.requires_grad  # 比较运算把计算图切断了
assert zero_one[:121].eq(1).all() and zero_one[121:].eq(0).all()  # 两段都是平的
assert abs(slopes["cross-entropy"]) > 200 * abs(slopes["squared error of sigmoid"])

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
x = z.detach()
for name, loss in {"0-1 loss": zero_one, **losses}.items():
    ax.plot(x, loss.detach(), label=name)
ax.set(xlabel="logit of a positive sample", ylabel="loss")
ax.legend()
plt.show()
