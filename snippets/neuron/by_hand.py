"""一个神经元：逐项手算与 nn.Linear 加 sigmoid 一致；w、b 同乘 10，输出只是更极端。"""

import math

import torch
from torch import nn

inputs, weight, bias = [2.0, 1.0, 0.4], [0.5, -1.0, 2.0], 0.1

z = sum(w * x for w, x in zip(weight, inputs, strict=True)) + bias
a = 1 / (1 + math.exp(-z))

unit = nn.Linear(3, 1)  # 输出只有 1 个数的线性层：一个神经元的线性部分
with torch.no_grad():
    unit.weight.copy_(torch.tensor([weight]))
    unit.bias.fill_(bias)
    torch_z = unit(torch.tensor([inputs]))
    torch_a = torch.sigmoid(torch_z)
    unit.weight.mul_(10)
    unit.bias.mul_(10)
    z10 = unit(torch.tensor([inputs]))
    a10 = torch.sigmoid(z10)

print(f"by hand    z = {z:.4f}  a = {a:.4f}")
print(f"nn.Linear  z = {torch_z.item():.4f}  a = {torch_a.item():.4f}")
print(f"w, b x 10  z = {z10.item():.4f}  a = {a10.item():.4f}")
print("parameters:", sum(p.numel() for p in unit.parameters()))

assert math.isclose(a, torch_a.item(), abs_tol=1e-6)
assert math.isclose(z10.item(), 10 * z, abs_tol=1e-5)
