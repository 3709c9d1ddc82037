"""逐个比较：同样的输入，哪些层在两种模式下输出不同。"""

import torch
from torch import nn

torch.manual_seed(0)
image = 3 + 2 * torch.randn(8, 4, 6, 6)
sequence = torch.randn(8, 5, 4)
layers = {
    "Linear": (nn.Linear(6, 6), image),
    "ReLU": (nn.ReLU(), image),
    "MaxPool2d": (nn.MaxPool2d(2), image),
    "LayerNorm": (nn.LayerNorm(6), image),
    "GroupNorm": (nn.GroupNorm(2, 4), image),
    "InstanceNorm2d": (nn.InstanceNorm2d(4), image),
    "InstanceNorm2d(track)": (nn.InstanceNorm2d(4, track_running_stats=True), image),
    "BatchNorm2d": (nn.BatchNorm2d(4), image),
    "BatchNorm2d(no track)": (nn.BatchNorm2d(4, track_running_stats=False), image),
    "Dropout": (nn.Dropout(0.1), image),
    "RReLU": (nn.RReLU(), image),
    "LSTM, 2 layers, dropout": (
        nn.LSTM(4, 4, 2, dropout=0.5, batch_first=True),
        sequence,
    ),
    "TransformerEncoderLayer": (
        nn.TransformerEncoderLayer(4, 2, 8, batch_first=True),
        sequence,
    ),
}
same, different = [], []
with torch.no_grad():
    for name, (layer, x) in layers.items():
        outputs = [layer.train(mode)(x) for mode in (True, False)]
        outputs = [o[0] if isinstance(o, tuple) else o for o in outputs]
        equal = torch.allclose(*outputs, atol=1e-5)
        (same if equal else different).append(name)
print("same:", *same, sep="\n  ")
print("different:", *different, sep="\n  ")
assert len(same) == 7 and "BatchNorm2d(no track)" in same and "RReLU" in different
