"""标签是随机的，真实准确率只有 0.5：先划分后处理与先处理后划分，各测出多少。"""

import torch

torch.manual_seed(0)
n, d, keep = 100, 2000, 20


def nearest_mean(x, y, new):
    """离哪一类的平均值近，就判哪一类。"""
    means = torch.stack([x[y == k].mean(dim=0) for k in (0, 1)])
    return torch.cdist(new, means).argmin(dim=1)


def select(x, y):
    """与标签相关系数最大的 keep 列的编号。"""
    z = (x - x.mean(dim=0)) / x.std(dim=0)
    return (z.T @ (y - y.float().mean())).abs().topk(keep).indices


def accuracy(leak):
    """一份随机数据上的测试准确率；leak 指出哪一步看了测试集。"""
    x, y = 3 + torch.randn(n, d), torch.randint(2, (n,))
    train, test, everything = slice(0, n // 2), slice(n // 2, n), slice(0, n)
    seen = everything if leak == "selection" else train
    x = x[:, select(x[seen], y[seen])]
    seen = everything if leak == "scaling" else train
    x = (x - x[seen].mean(dim=0)) / x[seen].std(dim=0)
    return (nearest_mean(x[train], y[train], x[test]) == y[test]).double().mean()


result = {}
for leak in ("nothing", "scaling", "selection"):
    result[leak] = torch.stack([accuracy(leak) for _ in range(150)]).mean().item()
    print(f"test set leaks into {leak:10} accuracy {result[leak]:.2f}")
assert abs(result["nothing"] - 0.5) < 0.03 and abs(result["scaling"] - 0.5) < 0.03
assert result["selection"] > 0.8
