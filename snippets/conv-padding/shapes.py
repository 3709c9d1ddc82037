"""valid、same、full 三种填充的输出尺寸；same 的限制；各种填充方式的数值。"""

import warnings

import torch
import torch.nn.functional as F
from torch import nn

warnings.simplefilter("ignore")  # 偶数核用 same 时会提醒“可能要多复制一份输入”

x = torch.arange(1.0, 6).reshape(1, 1, 5)  # 1 2 3 4 5
for k in (3, 5):
    w = torch.ones(1, 1, k)
    sizes = {p: F.conv1d(x, w, padding=p).shape[-1] for p in (0, (k - 1) // 2, k - 1)}
    print(f"n=5 k={k}: " + ", ".join(f"p={p} -> {n}" for p, n in sizes.items()))
    assert all(n == 5 + 2 * p - k + 1 for p, n in sizes.items())

# 偶数核：总共要补 3 个，两边分不匀，PyTorch 的 same 左 1 右 2
w4 = torch.tensor([[[1.0, 10, 100, 1000]]])
same = F.conv1d(x, w4, padding="same")
assert torch.equal(same, F.conv1d(F.pad(x, (1, 2)), w4)) and same.shape == x.shape
assert not torch.equal(same, F.conv1d(F.pad(x, (2, 1)), w4))

try:
    nn.Conv2d(3, 8, 3, padding="same", stride=2)
except ValueError as error:
    print("stride 2:", error)

for mode in ("constant", "reflect", "replicate", "circular"):
    padded = F.pad(x, (2, 2), mode=mode)[0, 0].int().tolist()
    print(f"{mode:9}", padded)
    assert padded[2:-2] == [1, 2, 3, 4, 5]

# nn.Conv2d 里对应的名字是 padding_mode="zeros"、"reflect" 等；结果相同
conv = nn.Conv1d(1, 1, 3, padding=1, padding_mode="reflect", bias=False)
assert torch.allclose(conv(x), F.conv1d(F.pad(x, (1, 1), mode="reflect"), conv.weight))
