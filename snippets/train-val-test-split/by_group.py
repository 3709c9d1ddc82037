"""每个用户多条记录：按记录随机划分与按用户划分，测出来的是两件事。"""

import torch

torch.manual_seed(0)
users, per_user, dim = 200, 5, 10
owner = torch.arange(users).repeat_interleave(per_user)


def score(is_test, x, y):
    """最近邻分类器在测试记录上的准确率。"""
    nearest = torch.cdist(x[is_test], x[~is_test]).argmin(dim=1)
    return (y[~is_test][nearest] == y[is_test]).double().mean()


rows = []
for _ in range(20):
    center = torch.randn(users, dim)  # 每个用户的习惯
    label = torch.randint(2, (users,))  # 用户的标签与习惯无关
    x = center[owner] + 0.3 * torch.randn(len(owner), dim)
    y = label[owner]

    by_record = torch.zeros(len(owner), dtype=torch.bool)
    by_record[torch.randperm(len(owner))[:200]] = True
    by_user = torch.isin(owner, torch.randperm(users)[:40])
    assert by_record.sum() == by_user.sum() == 200  # 都是两成
    assert not set(owner[by_user].tolist()) & set(owner[~by_user].tolist())
    rows.append(torch.stack([score(by_record, x, y), score(by_user, x, y)]))

record, user = torch.stack(rows).mean(dim=0).tolist()
print(f"split by record  accuracy {record:.2f}")
print(f"split by user    accuracy {user:.2f}")
assert record > 0.95 and abs(user - 0.5) < 0.05
