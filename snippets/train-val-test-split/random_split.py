"""random_split 的三件事：按比例取整、要给种子、各份共用同一个底层数据集。"""

import torch
from torch.utils.data import Dataset, random_split


class Numbers(Dataset):
    """0 到 9；transform 不为空时，取出来之前先变换。"""

    transform = None

    def __len__(self):
        return 10

    def __getitem__(self, i):
        x = torch.tensor(float(i))
        return self.transform(x) if self.transform else x


def split(seed):
    generator = torch.Generator().manual_seed(seed)
    return random_split(Numbers(), [0.75, 0.15, 0.1], generator=generator)


train, val, test = split(0)
print("sizes:", len(train), len(val), len(test))
assert sorted(train.indices + val.indices + test.indices) == list(range(10))
assert split(0)[0].indices == train.indices  # 同一个种子，同一份划分
assert any(split(seed)[0].indices != train.indices for seed in range(1, 6))

before = train[0].item()
val.dataset.transform = lambda x: -100 - x  # 只想改验证集
print("train[0] before and after:", before, train[0].item())
assert train.dataset is val.dataset and train[0].item() == -100 - before

try:
    random_split(Numbers(), [8, 1])
except ValueError as error:
    print("ValueError:", error)
