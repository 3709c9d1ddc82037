"""残差几乎是 0，解却错了一大截；步子变小，也不等于快到了。"""

import torch

a = torch.tensor([[1.0, 1.0], [1.0, 1.0 + 1e-10]], dtype=torch.float64)
exact = torch.tensor([1.0, 1.0], dtype=torch.float64)
guess = torch.tensor([2.0, 0.0], dtype=torch.float64)
residual = (a @ guess - a @ exact).norm()
error = (guess - exact).norm()
values = torch.linalg.eigvalsh(a)
condition = values[1] / values[0]
print(f"residual {residual:.0e}   error {error:.2f}   condition number {condition:.0e}")
assert residual < 2e-10 and error > 1 and condition > 1e10

# 梯度下降求 w⁴ 的最小值 0：按“一步不到 1e-6”停下
w, steps = 1.0, 0
while True:
    move = 0.01 * 4 * w**3
    w -= move
    steps += 1
    if move < 1e-6:
        break
print(f"stopped after {steps} steps: last move {move:.0e}, still {w:.3f} away")
assert w > 1e4 * move

# 用差商近似导数：步长太大有截断误差，太小有舍入误差
x = torch.tensor(1.0, dtype=torch.float64)
errors = {}
for k in (2, 5, 8, 11, 14):
    h = 10.0**-k
    errors[k] = abs((torch.exp(x + h) - torch.exp(x)) / h - torch.exp(x)).item()
best = min(errors, key=errors.get)
print("difference quotient, error 1e-3 or worse at h =", end="")
print(*(f" 1e-{k}" for k, e in errors.items() if e > 1e-3), f"  best 1e-{best}")
assert best == 8 and errors[2] > 1e-3 and errors[14] > 1e-3
