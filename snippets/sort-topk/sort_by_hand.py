"""sort、argsort、topk、gather 之间的关系，以及用 topk 算 top-5 准确率。"""

import torch

scores = torch.tensor([[2.0, 9.0, 5.0, 7.0], [8.0, 1.0, 4.0, 3.0]])
values, indices = scores.sort(dim=1, descending=True)
print("values ", values.tolist())
print("indices", indices.tolist())
assert torch.equal(indices, scores.argsort(dim=1, descending=True))
assert torch.equal(values, scores.gather(1, indices))  # 下标取回原值

# topk 是降序排序的前 k 列（这里没有并列）
top = scores.topk(2, dim=1)
assert torch.equal(top.values, values[:, :2])
assert torch.equal(top.indices, indices[:, :2])

# 名次：排列的逆排列，对下标再 argsort 一次
rank = indices.argsort(dim=1)
print("rank   ", rank.tolist(), "(0 is the largest)")
assert torch.equal(values.gather(1, rank), scores)

# top-k 准确率：真实类别在前 k 名之内就算对
torch.manual_seed(0)
logits = torch.randn(20000, 100)
target = torch.randint(100, (20000,))
for k in (1, 5, 100):
    hit = (logits.topk(k).indices == target[:, None]).any(dim=1)
    print(f"top-{k} accuracy of random scores: {hit.float().mean():.2f}")
    assert abs(hit.float().mean() - k / 100) < 0.01  # 瞎猜的期望是 k / 类别数

# 梯度只流回被选中的位置；下标是整数，没有梯度
leaf = scores.clone().requires_grad_()
leaf.topk(2, dim=1).values.sum().backward()
print("gradient of topk values:", leaf.grad.int().tolist())
assert torch.equal(leaf.grad, torch.zeros_like(scores).scatter(1, top.indices, 1.0))
