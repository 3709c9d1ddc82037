"""三十行的反向模式自动微分：前向记下局部导数，反向按拓扑序累加；与 PyTorch 对照。"""

import math

import torch


class Var:
    """一个数，连同它由谁算来、对每个来源的局部导数。"""

    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, parents, 0.0

    def __add__(self, other):
        return Var(self.value + other.value, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        return Var(self.value * other.value, ((self, other.value), (other, self.value)))

    def sin(self):
        return Var(math.sin(self.value), ((self, math.cos(self.value)),))

    def backward(self):
        order, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for parent, _ in node.parents:
                    visit(parent)
                order.append(node)  # 先来源，后结果

        visit(self)
        self.grad = 1.0
        for node in reversed(order):  # 轮到一个节点时，它的梯度已经收齐
            for parent, local in node.parents:
                parent.grad += node.grad * local


def f(x, y):
    z = x * y
    return z.sin() + z * x + x * x  # x 和 z 都被用了几次


x, y = Var(0.7), Var(-1.3)
f(x, y).backward()
a = torch.tensor(0.7, dtype=torch.float64, requires_grad=True)
b = torch.tensor(-1.3, dtype=torch.float64, requires_grad=True)
f(a, b).backward()
print(f"tiny:  {x.grad:.6f} {y.grad:.6f}")
print(f"torch: {a.grad:.6f} {b.grad:.6f}")
assert math.isclose(x.grad, a.grad.item()) and math.isclose(y.grad, b.grad.item())
