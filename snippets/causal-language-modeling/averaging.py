"""损失按词元平均：提示部分用 -100 屏蔽；分几小批再取平均的平均，权重就变了。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
vocab, length = 50, 12
logits = torch.randn(4, length, vocab, dtype=torch.float64)
ids = torch.randint(vocab, (4, length))
prompt = torch.tensor([2, 9, 4, 10])  # 每句开头有多少个词元属于提示

labels = ids.clone()
labels[torch.arange(length) < prompt[:, None]] = -100  # 不计损失，但仍作输入


def loss(rows, reduction="mean"):
    """位置 t 的 logits 对位置 t + 1 的标签。"""
    predicted, wanted = logits[rows, :-1].flatten(0, 1), labels[rows, 1:].flatten()
    return F.cross_entropy(predicted, wanted, reduction=reduction)


counts = (labels[:, 1:] != -100).sum(1)
print("tokens that count:", counts.tolist())
whole = loss(slice(0, 4))
micro = torch.stack([loss(slice(i, i + 1)) for i in range(4)]).mean()
fixed = sum(loss(slice(i, i + 1), "sum") for i in range(4)) / counts.sum()
print(f"one batch {whole:.4f}")
print(f"mean of 4 means {micro:.4f}")
print(f"sum of sums / tokens {fixed:.4f}")
assert torch.allclose(whole, fixed) and not torch.allclose(whole, micro, atol=1e-3)
assert counts.tolist() == (length - prompt).tolist()

labels[0] = -100  # 一句全被屏蔽：0 个词元的平均
print("nothing left to count:", loss(slice(0, 1)).item())
