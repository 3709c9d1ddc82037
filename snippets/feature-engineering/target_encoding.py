"""目标编码：用自己的标签编码自己，无用的编号在训练集上也显得有用；折外编码不会。"""

import torch

torch.manual_seed(0)
n, categories, folds = 2000, 1000, 5


def encode(fit_on, y, query):
    """每个类别的平均标签；fit_on 里没有的类别用总平均。"""
    total = torch.zeros(categories).index_add(0, fit_on, y)
    count = torch.bincount(fit_on, minlength=categories)
    mean = torch.where(count > 0, total / count.clamp(min=1), y.mean())
    return mean[query]


def correlation(a, b):
    return torch.corrcoef(torch.stack([a, b]))[0, 1].item()


rows = []
for _ in range(50):  # 编号与标签毫无关系
    code, new_code = torch.randint(categories, (2, n))
    y, new_y = torch.randint(2, (2, n)).float()
    naive = encode(code, y, code)
    outside = torch.empty(n)
    fold = torch.arange(n) % folds
    for k in range(folds):  # 每折只用另外几折的标签
        rest = fold != k
        outside[~rest] = encode(code[rest], y[rest], code[~rest])
    new = encode(code, y, new_code)
    rows.append(
        [correlation(naive, y), correlation(outside, y), correlation(new, new_y)]
    )

naive, outside, new = torch.tensor(rows).mean(dim=0).tolist()
print(f"own label included, training rows  {naive:+.2f}")
print(f"out-of-fold,        training rows  {outside:+.2f}")
print(f"new rows                           {new:+.2f}")
assert naive > 0.6 and abs(new) < 0.02 and abs(outside) < 0.1
