"""算准确率的三个坑：各批平均、形状广播、拿它当损失。"""

import torch

# 1. 最后一批较小时，各批准确率的平均不是总的准确率
right = torch.tensor([1.0, 1, 1, 1, 1, 1, 0, 0, 0, 0])
batches = right.split(8)
mean_of_batches = sum(b.mean() for b in batches) / len(batches)
weighted = sum(b.sum() for b in batches) / sum(len(b) for b in batches)
print(f"mean of batches {mean_of_batches:.3f}  right answer {weighted:.3f}")
assert weighted == right.mean() != mean_of_batches

# 2. (N, 1) 与 (N,) 比较会广播成 (N, N)，结果在 0 到 1 之间，看不出错
torch.manual_seed(0)
y = torch.randint(0, 2, (1000,))
pred = y[:, None].clone()  # 全对的预测，只是多了一维
table = pred == y
print(f"broadcast {tuple(table.shape)}: {table.float().mean():.2f}, should be 1.00")
assert table.shape == (1000, 1000) and table.float().mean() < 0.6

# 3. argmax 的结果与参数之间没有梯度
w = torch.randn(2, 3, requires_grad=True)
x, label = torch.randn(5, 2), torch.tensor([0, 1, 2, 0, 1])
accuracy = ((x @ w).argmax(dim=1) == label).float().mean()
try:
    (1 - accuracy).backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" and ")[0])
assert not accuracy.requires_grad
# 微小的改动不改变 argmax：准确率是分段常数，导数处处为 0 或不存在
nearby = w + 1e-6 * torch.randn(2, 3)  # 各列改动不同，logit 的差也变了
moved = ((x @ nearby).argmax(dim=1) == label).float().mean()
assert moved == accuracy
