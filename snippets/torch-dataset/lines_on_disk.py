"""自定义数据集：构造时只建索引，取样本时才读出并解析；同一个文件可以远大于内存。"""

import tempfile
from pathlib import Path

import torch
from torch.utils.data import Dataset


class LineDataset(Dataset):
    """每行“标签 特征…”的文本文件；记下每行的起点，要哪行读哪行。"""

    def __init__(self, path, transform=None):
        self.path, self.transform, self.starts, self.parsed = path, transform, [], 0
        position = 0
        with open(path, "rb") as file:
            for line in file:  # 顺序扫一遍，只留起点，不留内容
                self.starts.append(position)
                position += len(line)

    def __len__(self):
        return len(self.starts)

    def __getitem__(self, index):
        start = self.starts[index]  # 越界时列表自己抛 IndexError
        self.parsed += 1
        with open(self.path, "rb") as file:
            file.seek(start)
            label, *values = file.readline().split()
        x = torch.tensor([float(v) for v in values])
        return (self.transform(x) if self.transform else x), int(label)


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "data.txt")
    path.write_text("".join(f"{i % 3} {i} {i * i}\n" for i in range(1000)))
    data = LineDataset(path, transform=lambda x: x / 1000)
    print("samples:", len(data), " parsed so far:", data.parsed)
    assert len(data) == 1000 and data.parsed == 0
    x, label = data[-1]
    print(
        "last sample:",
        [round(v, 3) for v in x.tolist()],
        label,
        " parsed so far:",
        data.parsed,
    )
    assert torch.allclose(x, torch.tensor([0.999, 998.001])) and label == 0
    assert data.parsed == 1
