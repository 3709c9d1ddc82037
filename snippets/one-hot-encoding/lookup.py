"""独热向量乘权重矩阵就是取出一行；作为目标，它与类别编号给出同一个交叉熵。"""

import torch
from torch.nn.functional import cross_entropy, embedding, one_hot

torch.manual_seed(0)
K = 4
index = torch.tensor([2, 0, 3])
code = one_hot(index, K)
print(code)
assert torch.equal(code, torch.eye(K, dtype=torch.long)[index])
assert torch.equal(code.argmax(dim=1), index)  # 可以还原

w = torch.randn(K, 2)  # 每个类别一行
try:
    code @ w
except RuntimeError as error:
    print("RuntimeError:", error)  # 独热编码是 int64，先转成浮点
assert torch.equal(code.float() @ w, w[index])
assert torch.equal(w[index], embedding(index, w))

logits = torch.randn(3, K)
a, b = cross_entropy(logits, index), cross_entropy(logits, code.float())
print(f"cross entropy: index {a:.4f}  one-hot {b:.4f}")
assert torch.allclose(a, b)

# 任意两个类别的距离都是 √2；用编号代替，距离就有了大小之分
eye = torch.eye(K)
numbers = torch.arange(K)[:, None].float()
for name, points in {"one-hot": eye, "number": numbers}.items():
    print(f"{name:7} distances", *(f"{d:.3f}" for d in torch.pdist(points)))
assert torch.allclose(torch.pdist(eye), torch.tensor(2.0).sqrt())

tokens, vocabulary = 1000, 50_000
print(f"{tokens} tokens: one-hot {tokens * vocabulary * 8 / 1e6:.0f} MB,"
      f" index {tokens * 8 / 1e3:.0f} kB")  # fmt: skip
