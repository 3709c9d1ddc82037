"""一列换单位（米换成毫米）之后预测变不变：最小二乘和树不变，岭回归和最近邻会变。"""

import torch

torch.manual_seed(0)
x = torch.randn(60, 3, dtype=torch.float64)
y = x @ torch.tensor([1.0, 2.0, -1.0], dtype=torch.float64)
y = y + 0.5 * torch.randn(60, dtype=torch.float64)
new = torch.randn(200, 3, dtype=torch.float64)
unit = torch.tensor([1000.0, 1.0, 1.0], dtype=torch.float64)


def ridge(x, new, penalty=20.0):
    gram = x.T @ x + penalty * torch.eye(3, dtype=x.dtype)
    return new @ torch.linalg.solve(gram, x.T @ y)


def tree_split(x, new):
    """一刀的回归树：试遍所有特征和中点，取平方误差最小的一刀。"""
    tried = []
    for j in range(3):
        values = x[:, j].sort().values
        for cut in (values[1:] + values[:-1]) / 2:
            left = x[:, j] < cut
            means = y[left].mean(), y[~left].mean()
            error = ((y - torch.where(left, *means)) ** 2).sum().item()
            tried.append((error, j, cut, *means))
    _, j, cut, low, high = min(tried, key=lambda t: t[0])
    return torch.where(new[:, j] < cut, low, high)


changes = []
for name, predict in {
    "least squares": lambda x, new: ridge(x, new, penalty=0.0),
    "tree split": tree_split,
    "ridge": ridge,
    "nearest neighbour": lambda x, new: y[torch.cdist(new, x).argmin(dim=1)],
}.items():
    change = (predict(x, new) - predict(x * unit, new * unit)).abs().max().item()
    print(f"{name:18} largest change of a prediction {change:.3f}")
    changes.append(change)
assert max(changes[:2]) < 1e-8 and min(changes[2:]) > 0.1
