"""数据已是张量时，一次按一批下标取，比逐个取再叠起来少调用很多次，结果相同。"""

import torch
from torch.utils.data import BatchSampler, DataLoader, SequentialSampler, TensorDataset


class Counted(TensorDataset):
    """数一数 __getitem__ 被调用了几次。"""

    calls = 0

    def __getitem__(self, index):
        self.calls += 1
        return super().__getitem__(index)


x, y = torch.arange(3000.0).reshape(1000, 3), torch.arange(1000)
one_by_one, at_once = Counted(x, y), Counted(x, y)
usual = DataLoader(one_by_one, batch_size=64)
sampler = BatchSampler(SequentialSampler(at_once), batch_size=64, drop_last=False)
direct = DataLoader(at_once, sampler=sampler, batch_size=None)  # 下标已成批
by_hand = zip(x.split(64), y.split(64))  # 不打乱时连 DataLoader 也不需要

batches = 0
for a, b, c in zip(usual, direct, by_hand):
    assert all(torch.equal(p, q) and torch.equal(p, r) for p, q, r in zip(a, b, c))
    batches += 1
print("batches:", batches)
print("calls one by one:     ", one_by_one.calls)
print("calls batch by batch: ", at_once.calls)
assert one_by_one.calls == 1000 and at_once.calls == batches == 16
