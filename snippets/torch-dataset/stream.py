"""IterableDataset：每个工作进程都有一份完整的流，不自己分片，样本就会重复。"""

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Stream(IterableDataset):
    """依次产生 0 到 n-1；shard 为真时各进程只取自己的那一份。"""

    def __init__(self, n, shard):
        self.n, self.shard = n, shard

    def __iter__(self):
        info = get_worker_info()  # 主进程里是 None
        if self.shard and info is not None:
            return iter(range(info.id, self.n, info.num_workers))
        return iter(range(self.n))


if __name__ == "__main__":
    for shard in (False, True):
        loader = DataLoader(Stream(6, shard), batch_size=None, num_workers=2)
        seen = [int(x) for x in loader]
        print(f"2 workers, sharded = {shard!s:5}:", sorted(seen))
        assert len(seen) == (6 if shard else 12) and set(seen) == set(range(6))
    try:
        DataLoader(Stream(6, True), shuffle=True)
    except ValueError as error:
        print("ValueError:", str(error).split(",")[0])
    else:
        raise AssertionError("a stream cannot be shuffled by the loader")
