"""随机变量是样本空间上的函数：把两颗骰子的 36 种结果全部列出来算，再用抽样验证。"""

import torch

outcomes = torch.cartesian_prod(torch.arange(1, 7), torch.arange(1, 7)).double()


def first(omega):
    return omega[:, 0]


def second(omega):
    return omega[:, 1]


def total(omega):
    return first(omega) + second(omega)


def variance(values):  # 36 种结果等可能，期望就是平均
    return ((values - values.mean()) ** 2).mean()


x, y = first(outcomes), second(outcomes)
flipped = 7 - x  # 与 x 同分布，却从不相等
same = torch.equal(x.sort().values, flipped.sort().values)
print(f"P(total = 7) = {(total(outcomes) == 7).double().mean():.4f}  (6/36)")
print(f"x and 7-x: equal distributions {same}")
print(f"           P(x = 7-x) = {(x == flipped).double().mean():.4f}")
print(f"x + x: mean {(x + x).mean():.2f}  variance {variance(x + x):.2f}")
print(f"x + y: mean {(x + y).mean():.2f}  variance {variance(x + y):.2f}")
print(f"E[x^2] = {(x**2).mean():.2f}   E[x]^2 = {x.mean() ** 2:.2f}")
assert same and not (x == flipped).any()
assert torch.isclose(variance(x + x), 2 * variance(x + y))

torch.manual_seed(0)
rolls = torch.randint(1, 7, (200_000, 2)).double()  # 抽样：每一行是一次实现
frequency = (total(rolls) == 7).double().mean()
print("200000 rolls within 0.005 of 6/36:", bool((frequency - 1 / 6).abs() < 0.005))
assert (frequency - 1 / 6).abs() < 0.005
