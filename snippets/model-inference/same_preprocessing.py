"""推理时要用训练时存下的均值和标准差；不标准化，或用新数据自己的统计量，都会出错。"""

import torch

torch.manual_seed(0)


def sample(n, positives):
    """两类各自的特征均值不同，两个特征的单位相差很大。"""
    y = (torch.rand(n) < positives).double()
    x = torch.randn(n, 2, dtype=torch.float64)
    x = (x + 3 * y[:, None]) * torch.tensor([1.0, 100.0]) + torch.tensor([5.0, 300.0])
    return x, y


x, y = sample(2000, 0.5)
mean, std = x.mean(dim=0), x.std(dim=0)  # 训练时存下，随模型一起发布
a = torch.cat([(x - mean) / std, torch.ones(2000, 1)], dim=1)
w = torch.linalg.lstsq(a, 2 * y[:, None] - 1).solution[:, 0]  # 简单的线性分类器

new_x, new_y = sample(2000, 0.9)  # 上线后正类变多
accuracy = {}
for name, shift, scale in (
    ("saved statistics", mean, std),
    ("none", torch.zeros(2), torch.ones(2)),
    ("statistics of the new data", new_x.mean(dim=0), new_x.std(dim=0)),
):
    score = (new_x - shift) / scale @ w[:2] + w[2]
    accuracy[name] = ((score > 0) == (new_y == 1)).double().mean().item()
    share = (score > 0).double().mean().item()
    print(f"{name:27} accuracy {accuracy[name]:.2f}  called positive {share:.2f}")

alone = new_x[:1] - new_x[:1].mean(dim=0)  # 一次只来一个样本：自己减自己
print("a single sample minus its own mean:", alone[0].tolist())
assert (alone == 0).all()
assert accuracy["saved statistics"] > accuracy["statistics of the new data"] + 0.1
assert accuracy["saved statistics"] > 0.95 > accuracy["none"]
