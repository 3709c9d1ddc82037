"""float32 里：sigmoid 会取到恰好的 1；照公式手写，前向没事，反向得到 nan。"""

import torch
from torch.nn.functional import logsigmoid

one = torch.sigmoid(torch.tensor([16.0, 17.0, 40.0]))
print("sigmoid(16, 17, 40) == 1:", (one == 1).tolist())
assert (one == 1).tolist() == [False, True, True]
x = torch.tensor(17.0)
print(f"1 - sigmoid(17) = {1 - torch.sigmoid(x):.1e}", end="  ")
print(f"sigmoid(-17) = {torch.sigmoid(-x):.1e}")
assert 1 - torch.sigmoid(x) == 0 < torch.sigmoid(-x)

formulas = {
    "1 / (1 + exp(-x))": lambda x: 1 / (1 + torch.exp(-x)),
    "exp(x) / (1 + exp(x))": lambda x: torch.exp(x) / (1 + torch.exp(x)),
    "torch.sigmoid": torch.sigmoid,
}
print("                          x = -100        x = 100")
for name, f in formulas.items():
    x = torch.tensor([-100.0, 100.0], requires_grad=True)
    y = f(x)
    (slope,) = torch.autograd.grad(y.sum(), x)
    cells = [f"{a:5.1f} slope {b:3.0f}" for a, b in zip(y, slope, strict=True)]
    print(f"{name:22} {cells[0]} {cells[1]}")
    assert slope.isnan().any() == (name != "torch.sigmoid")

x = torch.tensor(-200.0)
print(f"log(sigmoid(-200)) = {torch.sigmoid(x).log()}", end="  ")
print(f"logsigmoid(-200) = {logsigmoid(x):.0f}")
assert logsigmoid(x) == -200
