"""DataLoader 的四步：采样器给出次序，切成批，逐个取样本，再由 collate 叠起来。"""

import torch
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, default_collate

data = [(torch.full((2,), float(i)), i % 3) for i in range(10)]  # 有长度、能按下标取

torch.manual_seed(0)
order = list(RandomSampler(data))  # shuffle=True 用的就是它：0..9 的一个排列
assert sorted(order) == list(range(10))
by_hand = []
for indices in BatchSampler(order, batch_size=4, drop_last=False):
    samples = [data[i] for i in indices]
    by_hand.append(default_collate(samples))  # [(x, y), ...] -> [xs, ys]

loader = DataLoader(data, batch_size=4, sampler=order)
for (x, y), (a, b) in zip(loader, by_hand, strict=True):
    print("x", tuple(x.shape), " y", y.tolist(), y.dtype)
    assert torch.equal(x, a) and torch.equal(y, b)
print("batches:", len(loader), " dropping the last:", end=" ")
print(len(DataLoader(data, batch_size=4, drop_last=True)))
assert len(loader) == 3 and len(DataLoader(data, batch_size=4, drop_last=True)) == 2

# loader 是可迭代对象，不是迭代器：每次 iter 都从头开始一轮
try:
    next(loader)
except TypeError as error:
    print("TypeError:", error)
else:
    raise AssertionError("a loader is not an iterator")
first = [next(iter(DataLoader(data, batch_size=4)))[0][:, 0].tolist() for _ in range(2)]
print("next(iter(loader)) twice:", *first)
assert first[0] == first[1] == [0, 1, 2, 3]  # 不打乱时永远是第一批

shuffled = DataLoader(data, batch_size=10, shuffle=True)
rounds = [next(iter(shuffled))[0][:, 0].tolist() for _ in range(3)]
assert len({tuple(r) for r in rounds}) > 1  # 每轮重新打乱
