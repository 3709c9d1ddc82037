"""长度不同的序列要填充才能组成一批；不屏蔽填充，平均值就是错的。"""

import torch
from torch.nn.utils.rnn import pad_sequence

sequences = [torch.tensor([2.0, 4, 6]), torch.tensor([5.0]), torch.tensor([1.0, 3])]
lengths = torch.tensor([len(s) for s in sequences])

padded = pad_sequence(sequences, batch_first=True)  # 形状 (B, T) = (3, 3)
mask = torch.arange(padded.shape[1]) < lengths[:, None]  # 真实的位置
print(padded)
print(mask.int().tolist())

naive = padded.mean(dim=1)
masked = (padded * mask).sum(dim=1) / mask.sum(dim=1)
last = padded[torch.arange(3), lengths - 1]  # 每条序列真正的最后一项
print("naive means ", [round(v, 2) for v in naive.tolist()])
print("masked means", masked.tolist())
print("padded[:, -1]", padded[:, -1].tolist(), " last items", last.tolist())
for s, m, e in zip(sequences, masked, last, strict=True):
    assert m == s.mean() and e == s[-1]
assert not torch.allclose(naive, masked)
print(f"share of padding {1 - mask.float().mean():.2f}")
assert pad_sequence(sequences).shape == (3, 3)  # 默认 (T, B)：时间在前
assert torch.equal(pad_sequence(sequences), padded.T)
