"""Sequential 的边界：只收模块，只传一个值，建的时候不查形状；要分支就自己包一个模块。"""

import torch
import torch.nn.functional as F
from torch import nn

x = torch.ones(2, 3)


def attempt(name, f):
    try:
        f()
    except (TypeError, RuntimeError) as error:
        print(f"{name:16} {error}")
    else:
        raise AssertionError(name)


attempt("a function", lambda: nn.Sequential(nn.Linear(3, 3), F.relu))
attempt("a list", lambda: nn.Sequential([nn.Linear(3, 3)]))  # 要写 *layers
attempt("forgot ()", lambda: nn.Sequential(nn.Linear(3, 3), nn.ReLU))
attempt("two inputs", lambda: nn.Sequential(nn.Linear(3, 3))(x, x))
lstm = nn.Sequential(nn.LSTM(3, 4), nn.Linear(4, 1))
attempt("LSTM gives tuple", lambda: lstm(x))
wrong = nn.Sequential(nn.Linear(3, 4), nn.Linear(5, 1))  # 建的时候不查形状
attempt("4 is not 5", lambda: wrong(x))


class Residual(nn.Module):  # 需要分支时，包成一个模块再放进去
    def __init__(self, *inner):
        super().__init__()
        self.inner = nn.Sequential(*inner)

    def forward(self, x):
        return x + self.inner(x)


model = nn.Sequential(Residual(nn.Linear(3, 3), nn.ReLU()), nn.Linear(3, 1))
print("residual inside:", tuple(model(x).shape))
assert torch.equal(model(x), model[1](x + model[0].inner(x)))
