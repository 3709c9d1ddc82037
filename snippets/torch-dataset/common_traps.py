"""三个坑：for 循环停不下来、划分后共用同一个变换、没有 __len__ 就不能遍历和打乱。"""

from itertools import islice

import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Squares(Dataset):
    """n 个平方数；__getitem__ 没有检查越界。"""

    def __init__(self, n):
        self.n, self.scale = n, 1

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        return self.scale * index**2


data = Squares(3)
print("for x in data, first 6:", list(islice(data, 6)), "with len", len(data))
assert len(list(islice(data, 6))) == 6  # for 要等 IndexError 才停，不看 len
assert sum(len(batch) for batch in DataLoader(data)) == 3  # DataLoader 看 len

torch.manual_seed(0)
train, valid = random_split(Squares(10), [8, 2])
train.dataset.scale = 100  # 本意是只改训练集的变换
print("same underlying object:", train.dataset is valid.dataset)
scaled = [valid[k] for k in (0, 1)] == [100 * i**2 for i in valid.indices]
print("validation samples changed too:", scaled)
assert train.dataset is valid.dataset and scaled


class NoLength(Dataset):
    def __getitem__(self, index):
        return index


plain = DataLoader(NoLength())  # 构造时不报错，遍历、取长度时才报；要打乱则立刻报
for action in (lambda: list(plain), lambda: DataLoader(NoLength(), shuffle=True)):
    try:
        action()
    except TypeError as error:
        print("TypeError:", error)
    else:
        raise AssertionError("a length is needed")
