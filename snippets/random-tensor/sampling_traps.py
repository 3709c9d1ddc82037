"""取随机数的几处陷阱：上界不含、整数类型、前缀不同、成对打乱、梯度为 0。"""

import torch

torch.manual_seed(0)
dice = torch.randint(1, 7, (6000,))  # 含 1 不含 7，类型是 int64
print("randint(1, 7):", dice.min().item(), "to", dice.max().item(), dice.dtype)
assert dice.unique().tolist() == [1, 2, 3, 4, 5, 6]
u = torch.rand(1_000_000)
assert 0 <= u.min() and u.max() < 1
assert torch.equal(u * 2**24, (u * 2**24).round())  # CPU 上是 2^-24 的整数倍
print("rand(0, 1): shape", tuple(torch.rand(0, 1).shape))  # 参数是形状，不是区间
try:
    torch.randn_like(torch.arange(3))  # 跟随了 int64
    raise AssertionError("should fail")
except NotImplementedError as error:
    print("randn_like(int64):", error)

# 同一个种子，元素个数不同，randn 的开头可以不同（CPU，分界在 16 个）
heads = []
for size in (15, 16):
    torch.manual_seed(7)
    heads.append(torch.randn(size)[:4])
print("randn(15)[:4] == randn(16)[:4]:", torch.equal(*heads))
assert not torch.equal(*heads)

# 数据和标签要用同一个排列打乱
x, y = torch.arange(100), torch.arange(100)
p = torch.randperm(100)
assert torch.equal(x[p], y[p]) and p.sort().values.equal(x)
apart = x[torch.randperm(100)] == y[torch.randperm(100)]
print("pairs kept: one permutation 100, two permutations", apart.sum().item())
assert apart.sum() < 10

# 采样函数的反向给出 0；重参数化才有正确的梯度 d(mu + sigma z)/d mu = 1
for code, sample in {
    "normal(mu, 1)      ": lambda m: torch.normal(m, 1.0),
    "mu + randn_like(mu)": lambda m: m + torch.randn_like(m),
}.items():
    mu = torch.zeros(2, requires_grad=True)
    sample(mu).sum().backward()
    print(code, "gradient of mu", mu.grad.tolist())
    assert mu.grad.eq(0 if code.startswith("normal") else 1).all()
