"""nn.Linear 的报错怎么读：括号里的形状是 (行数 x 特征数) 和 (in x out)。"""

import torch
from torch import nn

linear = nn.Linear(3, 2)


def attempt(x, layer=linear):
    try:
        layer(x)
        raise AssertionError(x.shape)
    except RuntimeError as error:
        print(f"{tuple(x.shape)!s:13} {str(x.dtype)[6:]:8} {error}")
        return str(error)


assert "(4x5 and 3x2)" in attempt(torch.ones(4, 5))
assert "(60x5 and 3x2)" in attempt(torch.ones(4, 3, 5, 5))
attempt(torch.ones(4, 3).double())
attempt(torch.arange(3))
without_bias = nn.Linear(3, 2, bias=False)  # 同样的错，措辞不同
assert "same dtype" in attempt(torch.ones(4, 3).double(), without_bias)

images = torch.ones(4, 3, 5, 5)
flat = nn.Sequential(nn.Flatten(), nn.Linear(3 * 5 * 5, 2))  # 先展平成 (4, 75)
print("flattened first:", tuple(flat(images).shape))
assert flat(images).shape == (4, 2)

lazy = nn.LazyLinear(2)  # 第一次调用时才知道 in_features
lazy(images.flatten(1))
print("LazyLinear after one call:", type(lazy).__name__, tuple(lazy.weight.shape))
assert lazy.in_features == 75 and type(lazy) is nn.Linear
