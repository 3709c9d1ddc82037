"""top-1 与 top-5：手算对照 topk；随机猜测的水平；对 50 000 张图的标准误。"""

import math

import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, classes = 5_000, 1000
labels = torch.randint(classes, (n,))
logits = torch.randn(n, classes)
logits[torch.arange(n), labels] += 3.0  # 正确的类别得分偏高


def accuracy(scores, k):
    """正确类别排进前 k 名的比例。"""
    return (scores.topk(k).indices == labels[:, None]).any(1).float().mean().item()


# 另一种算法：比正确类别得分更高的类别不到 k 个
own = logits.gather(1, labels[:, None])
rank = (logits > own).sum(1)
for k in (1, 5):
    assert accuracy(logits, k) == (rank < k).float().mean().item()
print(f"some model: top-1 {accuracy(logits, 1):.2f}, top-5 {accuracy(logits, 5):.2f}")
assert accuracy(logits, 1) < accuracy(logits, 5)
assert accuracy(logits.softmax(1), 5) == accuracy(logits, 5)  # 次序不变

print(f"chance: top-1 {1 / classes:.1%}, top-5 {5 / classes:.1%}")
uniform = F.cross_entropy(torch.zeros(1, classes), labels[:1]).item()
print(f"loss of a uniform guess: {uniform:.3f} = ln {classes}")
assert abs(uniform - math.log(classes)) < 1e-4
for p in (0.76, 0.93):
    print(
        f"accuracy {p:.0%} on 50 000 images: standard error "
        f"{math.sqrt(p * (1 - p) / 50_000):.2%}"
    )
