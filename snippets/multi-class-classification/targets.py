"""CrossEntropyLoss 的目标：从 0 开始的 int64 编号，或每类一个概率；写错时各报什么。"""

import torch
from torch.nn.functional import cross_entropy, one_hot

torch.manual_seed(0)
logits = torch.randn(4, 3)  # 4 个样本，3 个类别
y = torch.tensor([0, 2, 1, 2])

by_index = cross_entropy(logits, y)
by_probability = cross_entropy(logits, one_hot(y, 3).float())
by_hand = -logits.log_softmax(dim=1)[torch.arange(4), y].mean()
print(f"index {by_index:.4f}  one-hot {by_probability:.4f}  hand {by_hand:.4f}")
assert torch.allclose(by_index, by_probability)
assert torch.allclose(by_index, by_hand)

# 对三类一视同仁的模型：损失是 ln 3
uniform = cross_entropy(torch.zeros(4, 3), y).item()
print(f"equal logits {uniform:.4f}")
assert abs(uniform - torch.log(torch.tensor(3.0)).item()) < 1e-6

wrong = {
    "labels 1..3": y + 1,
    "float labels": y.float(),
    "shape (4, 1)": y[:, None],
    "integer one-hot": one_hot(y, 3),
}
for name, target in wrong.items():
    try:
        cross_entropy(logits, target)
        raise AssertionError(name)
    except (IndexError, RuntimeError) as error:
        print(f"{name}: {error}")
