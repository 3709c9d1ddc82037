"""测试样本有一成在训练集里有近重复：只会背的模型白得了分。"""

import torch

torch.manual_seed(0)
n, m, d, classes, shared = 2000, 2000, 20, 10, 0.1
train_x = torch.randn(n, d)
train_y = torch.randint(classes, (n,))  # 标签随机：没有规律可学，真实准确率 0.1
test_x, test_y = torch.randn(m, d), torch.randint(classes, (m,))
k = int(shared * m)
test_x[:k] = train_x[:k] + 0.01 * torch.randn(k, d)  # 近重复：几乎一样，不全等
test_y[:k] = train_y[:k]

distance, nearest = torch.cdist(test_x, train_x).min(dim=1)
correct = (train_y[nearest] == test_y).float()  # 1 近邻：背下训练集
print(f"exact duplicates found {int((distance == 0).sum())}")
near = distance < 0.5
print(f"near duplicates found  {int(near.sum())} of {k}")
print(f"all test samples {correct.mean():.2f}")
print(f"near duplicates  {correct[near].mean():.2f}")
print(f"the others       {correct[~near].mean():.2f}")
assert near[:k].all() and not near[k:].any() and correct[near].all()
assert abs(correct.mean() - 0.19) < 0.03 and abs(correct[~near].mean() - 0.1) < 0.03
