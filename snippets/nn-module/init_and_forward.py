"""__init__ 可以省，定义了就要先调用父类的；forward 到调用时才需要。"""

import torch
from torch import nn


class NoInit(nn.Module):  # 没有自己的状态，不必写 __init__
    def forward(self, x):
        return 2 * x


class NoForward(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)


class ForgotSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(2, 2)


class LateSuper(nn.Module):
    def __init__(self):
        self.width = 2  # 普通属性可以在 super().__init__() 之前
        super().__init__()
        self.fc = nn.Linear(self.width, self.width)


def attempt(name, f, expected):
    try:
        f()
    except expected as error:
        print(f"{name}: {expected.__name__}: {error}")
    else:
        raise AssertionError(name)


x = torch.ones(1, 2)
assert torch.equal(NoInit()(x), 2 * x)
assert len(list(NoForward().parameters())) == 2  # 建得出来，参数也在
assert LateSuper().width == 2 and len(list(LateSuper().parameters())) == 2
attempt("no forward", lambda: NoForward()(x), NotImplementedError)
attempt("no super", ForgotSuper, AttributeError)
