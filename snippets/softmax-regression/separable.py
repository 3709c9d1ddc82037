"""数据线性可分时交叉熵没有最小值：准确率早已满分，权重仍越长越大；L2 惩罚让它停住。"""

import torch
from torch.nn.functional import cross_entropy

x = torch.tensor([[-2.0], [-1.0], [1.0], [2.0]])
y = torch.tensor([0, 0, 1, 1])


def train(steps, penalty):
    """从零开始做梯度下降，返回损失、正确个数和权重的 L2 范数。"""
    weight = torch.zeros(2, 1, requires_grad=True)
    for _ in range(steps):
        loss = cross_entropy(x @ weight.T, y) + penalty / 2 * (weight**2).sum()
        (grad,) = torch.autograd.grad(loss, weight)
        weight = (weight - 0.5 * grad).detach().requires_grad_()
    logits = x @ weight.T
    correct = int((logits.argmax(dim=1) == y).sum())
    return cross_entropy(logits, y).item(), correct, weight.norm().item()


for penalty in (0.0, 0.1):
    norms = []
    for steps in (10, 100, 1000):
        loss, correct, norm = train(steps, penalty)
        norms.append(norm)
        print(
            f"penalty {penalty}  steps {steps:4d}  loss {loss:.4f}"
            f"  correct {correct}/4  norm of W {norm:.2f}"
        )
        assert correct == 4
    assert (norms[2] - norms[1] > 1) == (penalty == 0)
