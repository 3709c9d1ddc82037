"""取类别、排序、设阈值都可以直接用 logits；先变成概率，很大的分数反而分不出高低。"""

import math

import torch

torch.manual_seed(0)
z = torch.randn(1000, 10, dtype=torch.float64)
assert torch.equal(z.argmax(dim=1), torch.softmax(z, dim=1).argmax(dim=1))
print("argmax of logits = argmax of softmax: True")

cut = math.log(0.9 / 0.1)  # 概率阈值 0.9 对应的 logit 阈值
score = 3 * torch.randn(1000, dtype=torch.float64)
assert torch.equal(score > cut, torch.sigmoid(score) > 0.9)
print(f"probability > 0.9 means logit > {cut:.3f}")

score = torch.tensor([18.0, 40.0, 25.0])  # float32
p = torch.sigmoid(score)
print("probabilities of logits 18, 40, 25:", p.tolist())
assert (p == 1).all() and score.argsort(descending=True).tolist() == [1, 2, 0]

# 两个样本的 logits 不可比：分数高的那个，概率反而低
a, b = torch.tensor([9.0, 8.5, 8.5]), torch.tensor([3.0, 0.0, 0.0])
pa, pb = torch.softmax(a, 0)[0].item(), torch.softmax(b, 0)[0].item()
print(f"sample a: top logit 9, probability {pa:.2f}; sample b: 3, {pb:.2f}")
assert pa < 0.5 < 0.9 < pb
