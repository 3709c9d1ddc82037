"""高维正态样本几乎都在半径 sqrt(d) 的薄壳上，尽管密度在原点最大。"""

import torch

torch.manual_seed(0)
print("   d   mean norm   std   sqrt(d)")
for d in (1, 100, 1000):
    norm = torch.randn(2000, d, dtype=torch.float64).norm(dim=1)
    print(f"{d:4}   {norm.mean():8.1f}   {norm.std():.1f}   {d**0.5:7.1f}")
    if d > 1:
        assert abs(norm.mean() / d**0.5 - 1) < 0.02 and 0.6 < norm.std() < 0.8

# Normal 的第二个参数是标准差，MultivariateNormal 的是协方差
four = torch.tensor(4.0)
one = torch.distributions.Normal(0.0, four).stddev
multi = torch.distributions.MultivariateNormal(torch.zeros(1), four.reshape(1, 1))
print(f"Normal(0, 4): std {one}   MultivariateNormal(0, 4): std {multi.stddev.item()}")
assert one == 4 and multi.stddev == 2

# 两个分量都是正态且不相关，却不独立，合起来也不是二维正态：Y = S X，S 为随机正负号
x = torch.randn(200_000, dtype=torch.float64)
y = x * torch.randint(0, 2, x.shape).mul(2).sub(1)
correlation = torch.corrcoef(torch.stack((x, y)))[0, 1]
zero_sum = (x + y == 0).double().mean()
print("correlation below 0.02:", bool(correlation.abs() < 0.02))
print(f"P(X + Y = 0) {zero_sum:.2f}")
assert correlation.abs() < 0.02 and abs(zero_sum - 0.5) < 0.01

# 固定方差时，高斯负对数似然 = 平方误差的一半 + 常数
target, mean = torch.tensor([1.0, 2.0]), torch.tensor([0.5, 4.0])
nll = -torch.distributions.Normal(mean, 1.0).log_prob(target)
print("NLL - error^2 / 2:", *(f"{v:.4f}" for v in nll - (target - mean) ** 2 / 2))
assert torch.allclose(nll - (target - mean) ** 2 / 2, torch.tensor(0.9189), atol=1e-4)
