"""标准化与最小最大缩放：都不改变分布的形状，对异常值和新数据的反应不同。"""

import torch

torch.manual_seed(0)
train = torch.distributions.Exponential(1.0).sample((10_000,)).double()


def standardise(x, reference):
    return (x - reference.mean()) / reference.std()


def min_max(x, reference):
    return (x - reference.min()) / (reference.max() - reference.min())


def skewness(x):
    return (((x - x.mean()) / x.std(correction=0)) ** 3).mean()


for scale in (standardise, min_max):  # 线性变换，偏度不变
    z = scale(train, train)
    print(
        f"{scale.__name__:11} |mean| {z.mean().abs():.2f}  std {z.std():.2f}", end="  "
    )
    print(f"range [{z.min():.2f}, {z.max():.2f}]  skewness {skewness(z):.2f}")
    assert torch.isclose(skewness(z), skewness(train)) and skewness(z) > 1.5

spoiled = torch.cat([train, torch.tensor([1000.0], dtype=torch.float64)])
for scale in (standardise, min_max):  # 混进一个 1000：其余样本被挤成一团
    spread = scale(train, spoiled).std() / scale(train, train).std()
    print(f"one outlier, {scale.__name__:11}: spread of the rest x {spread:.3f}")
    assert spread < 0.15
print("new value 2 x maximum, min_max:", min_max(2 * train.max(), train).item() > 1.9)

constant = torch.full((5,), 7.0)
print("constant column:", standardise(constant, constant)[:2].tolist())
try:
    torch.arange(5).mean()
except RuntimeError as error:
    print(str(error)[:75])
