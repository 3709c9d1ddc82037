"""正例只占 3%：随机抽的小测试集，正例个数忽多忽少；分层之后个数固定。"""

from math import comb

import torch

torch.manual_seed(0)
n, positives, test = 1000, 30, 100
y = torch.zeros(n, dtype=torch.long)
y[:positives] = 1


def stratified(y, share):
    """每一类各抽同样的比例，返回测试样本的编号。"""
    parts = []
    for k in y.unique():
        index = (y == k).nonzero().squeeze(1)
        chosen = torch.randperm(len(index))[: round(share * len(index))]
        parts.append(index[chosen])
    return torch.cat(parts)


plain = torch.stack([y[torch.randperm(n)[:test]].sum() for _ in range(5000)])
strata = torch.stack([y[stratified(y, test / n)].sum() for _ in range(200)])
none = comb(n - positives, test) / comb(n, test)  # 一个正例也没有的概率
print(f"random:     mean {plain.double().mean():.2f}", end="  ")
print(f"5% to 95%: {plain.double().quantile(0.05):.0f} to", end=" ")
print(f"{plain.double().quantile(0.95):.0f}  P(no positive) {none:.3f}")
print("stratified: always", *strata.unique().tolist(), "positives")
assert strata.unique().tolist() == [3]
assert abs((plain == 0).double().mean() - none) < 0.012
