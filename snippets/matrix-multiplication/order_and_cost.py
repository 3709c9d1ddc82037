"""结合律让结果相同，代价却不同；浮点数里连结果也只是近似相同。"""

import torch
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
n, r = 1000, 8


def cost(function):
    """返回函数的结果，以及其中矩阵乘法的浮点运算次数（一乘一加算两次）。"""
    with FlopCounterMode(display=False) as counter:
        result = function()
    return result, counter.get_total_flops()


b, a = torch.randn(n, r), torch.randn(r, n)
x = torch.randn(n, 1)
left, left_cost = cost(lambda: (b @ a) @ x)
right, right_cost = cost(lambda: b @ (a @ x))
print(f"(B A) x: {left_cost:,} operations")
print(f"B (A x): {right_cost:,} operations, {left_cost / right_cost:.1f} times fewer")
assert left_cost == 2 * n * r * n + 2 * n * n
assert right_cost == 2 * r * n + 2 * n * r

difference = (left - right).abs().max() / right.abs().max()
print("equal bit by bit:", torch.equal(left, right))
print("relative difference below 1e-5:", bool(difference < 1e-5))
assert 0 < difference < 1e-5
