"""逐个检验 f(2x - 3y) = 2f(x) - 3f(y)：哪些常用运算是线性的，哪些只是仿射的？"""

import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(2, 1, 1, 8).double()  # 两个输入，形状都是 (批量 1, 通道 1, 长度 8)
operations = {
    "Linear, bias=False": nn.Linear(8, 4, bias=False).double(),
    "Linear, bias=True ": nn.Linear(8, 4).double(),
    "Conv1d, bias=False": nn.Conv1d(1, 3, 3, bias=False).double(),
    "AvgPool1d         ": nn.AvgPool1d(2),
    "x - x.mean()      ": lambda v: v - v.mean(),
    "BatchNorm1d eval  ": nn.BatchNorm1d(1).double().eval(),
    "MaxPool1d         ": nn.MaxPool1d(2),
    "ReLU              ": nn.ReLU(),
    "LayerNorm         ": nn.LayerNorm(8).double(),
    "Softmax           ": nn.Softmax(dim=-1),
}
nn.init.constant_(operations["BatchNorm1d eval  "].bias, 0.5)  # β 不为 0


def is_linear(f):
    return torch.allclose(f(2 * x - 3 * y), 2 * f(x) - 3 * f(y))


def is_affine(f):  # 减去 f(0) 之后是线性的
    at_zero = f(torch.zeros_like(x))
    return is_linear(lambda v: f(v) - at_zero)


for name, f in operations.items():
    print(f"{name}  linear {is_linear(f)!s:5}  affine {is_affine(f)}")
verdicts = [(is_linear(f), is_affine(f)) for f in operations.values()]
yes, only_affine, no = (True, True), (False, True), (False, False)
assert verdicts == [yes, only_affine, yes, yes, yes, only_affine, no, no, no, no]
