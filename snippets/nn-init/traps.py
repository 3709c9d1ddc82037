"""nn.init 的常见陷阱：截断在绝对值处，一维张量没有 fan，直接改参数会报错。"""

import torch
from torch import nn

torch.manual_seed(0)
w = torch.empty(1_000_000)
nn.init.trunc_normal_(w, std=0.02)  # 截断点默认 ±2，是 ±100 个标准差
print(f"default  a=-2,    b=2     max |w|/std {w.abs().max() / 0.02:.1f}")
assert w.abs().max() > 4 * 0.02
nn.init.trunc_normal_(w, std=0.02, a=-0.04, b=0.04)
print(f"intended a=-0.04, b=0.04  max |w|/std {w.abs().max() / 0.02:.1f}", end="")
print(f"  actual std/0.02 {w.std() / 0.02:.2f}")
assert w.abs().max() <= 0.04 and abs(w.std() / 0.02 - 0.88) < 0.01

layer = nn.Linear(4, 4)
attempts = {
    "xavier on bias": lambda: nn.init.xavier_uniform_(layer.bias),
    "weight.normal_()": lambda: layer.weight.normal_(0, 0.1),
    "nonlinearity gelu": lambda: nn.init.kaiming_normal_(
        layer.weight, nonlinearity="gelu"
    ),
}
for name, attempt in attempts.items():
    try:
        attempt()
        raise AssertionError(name)
    except (ValueError, RuntimeError) as error:
        print(f"{name}: {str(error)[:68]}")

# nn.init 原地改值：参数还是同一个对象，之前建好的优化器照样认得它
before, optimizer = layer.weight, torch.optim.SGD(layer.parameters(), lr=0.1)
nn.init.kaiming_normal_(layer.weight)
assert layer.weight is before is optimizer.param_groups[0]["params"][0]
assert layer.weight.requires_grad and layer.weight.grad_fn is None
layer.weight = nn.Parameter(torch.zeros(4, 4))  # 换成新参数，优化器仍拿着旧的
assert layer.weight is not optimizer.param_groups[0]["params"][0]

table = nn.Embedding(5, 3, padding_idx=0)
print("padding row is zero:", table.weight[0].count_nonzero().item() == 0, end=" -> ")
nn.init.normal_(table.weight)  # 把填充行也盖掉了
print(table.weight[0].count_nonzero().item() == 0)
assert table.weight[0].count_nonzero() == 3
