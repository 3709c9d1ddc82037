"""一轮：打乱后每个样本恰好用一次；有放回地抽同样多次，约三分之一抽不到。"""

import math

import torch
from torch.utils.data import DataLoader, DistributedSampler, RandomSampler

torch.manual_seed(0)
data = torch.arange(1000)


def one_epoch(**kwargs):
    """返回这一轮依次用到的样本编号。"""
    return torch.cat(list(DataLoader(data, batch_size=64, **kwargs)))


first, second = one_epoch(shuffle=True), one_epoch(shuffle=True)
assert torch.equal(first.sort().values, data)  # 一个不多，一个不少
assert not torch.equal(first, second)  # 每轮的次序不同
print(f"shuffled: {len(first.unique())} distinct samples of {len(first)} drawn")

sampler = RandomSampler(data, replacement=True)
drawn = [len(one_epoch(sampler=sampler).unique()) for _ in range(20)]
share = sum(drawn) / 20 / 1000
print(f"with replacement: {share:.1%} distinct, 1 - 1/e = {1 - 1 / math.e:.1%}")
assert abs(share - (1 - 1 / math.e)) < 0.01

# 多进程训练的采样器不会自己换次序，每轮要先 set_epoch；除不尽时会重复几个样本
ranks = [DistributedSampler(range(10), num_replicas=4, rank=r) for r in range(4)]
before = [list(s) for s in ranks]
assert before == [list(s) for s in ranks]  # 再走一轮，次序一点没变
for s in ranks:
    s.set_epoch(1)
after = [list(s) for s in ranks]
print(f"new order only after set_epoch: {before != after}", end="")
print(f"   10 samples on 4 ranks: {sum(map(len, after))} drawn")
assert before != after and sum(map(len, after)) == 12
