"""目标要错开一位：不错开，损失很快降到 0，学到的却只是照抄当前词元。"""

import torch
import torch.nn.functional as F
from torch import nn

text = "she sells sea shells by the sea shore. " * 8
chars = sorted(set(text))
ids = torch.tensor([chars.index(c) for c in text])
v = len(chars)


def train(inputs, targets):
    """最小的神经语言模型：一张 v×v 的 logit 表，由当前字符查出下一个的分布。"""
    model = nn.Embedding(v, v)
    nn.init.zeros_(model.weight)  # 从均匀分布出发
    optimizer = torch.optim.Adam(model.parameters(), lr=0.3)
    for step in range(151):
        loss = F.cross_entropy(model(inputs), targets)
        if step == 0:
            first = loss.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    out = [chars.index("s")]
    for _ in range(7):
        out.append(model(torch.tensor(out[-1])).argmax().item())
    return first, loss.item(), "".join(chars[i] for i in out)


# 计数算出的条件熵，是任何二元模型在这段文本上的损失下限
counts = torch.zeros(v, v)
counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
rows = counts / counts.sum(1, keepdim=True)
floor = -(counts * rows.clamp_min(1e-9).log()).sum().item() / (len(ids) - 1)

right, wrong = train(ids[:-1], ids[1:]), train(ids, ids)
print(f"{v} characters, loss of the best bigram table {floor:.3f}")
print(f"shifted:     loss {right[0]:.3f} -> {right[1]:.3f}")
print(f"not shifted: loss {wrong[0]:.3f} -> {wrong[1]:.3f}, writes {wrong[2]!r}")
assert floor - 1e-4 < right[1] < floor + 0.02 and wrong[1] < 0.01
assert wrong[2] == "s" * 8
