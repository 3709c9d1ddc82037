"""1000 条记录来自 100 个用户：同一用户的记录相关，只值 122 个独立样本。"""

import torch

torch.manual_seed(0)
users, each, rho, repeats = 100, 10, 0.8, 4000
n = users * each


def records(rho):
    """每条记录方差为 1，同一用户的两条记录相关系数为 rho；返回 (repeats, n)。"""
    person = torch.randn(repeats, users, 1)
    record = torch.randn(repeats, users, each)
    return (rho**0.5 * person + (1 - rho) ** 0.5 * record).reshape(repeats, n)


effective = n / (1 + (each - 1) * rho)
for name, value in (("independent", 0.0), ("same user ", rho)):
    means = records(value).mean(dim=1)  # 每次重复得到一个平均值
    print(f"{name}  n={n}  std of the mean {means.std():.3f}")
print(f"effective size {effective:.0f}, predicts {effective**-0.5:.3f}")
assert abs(means.std() * effective**0.5 - 1) < 0.06
