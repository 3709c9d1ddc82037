"""最大池化只在一定范围内不受平移影响：逐个位置数一遍。"""

import torch
import torch.nn.functional as F


def unchanged(shift, stride, size=16, window=2):
    """单个亮点从每个位置（循环）右移 shift，输出完全不变的比例。"""
    points = torch.eye(size)[:, None, None, :]  # 第 i 张图：亮点在第 i 列
    before = F.max_pool2d(points, (1, window), (1, stride))
    after = F.max_pool2d(points.roll(shift, 3), (1, window), (1, stride))
    return (before == after).all(dim=3).float().mean().item()


for window in (2, 4):
    rates = [unchanged(d, window, window=window) for d in (1, 2, 3, 4)]
    print(f"window {window}, shift 1 2 3 4:", " ".join(f"{r:.2f}" for r in rates))
    assert rates == [max(0, 1 - d / window) for d in (1, 2, 3, 4)]

# 它也记不住窗口内的位置和个数：三个不同的窗口，输出相同
windows = torch.tensor([[9.0, 0, 0, 0], [0, 0, 0, 9], [9, 9, 9, 9]]).reshape(3, 1, 2, 2)
outputs = F.max_pool2d(windows, 2).flatten()
print("three different windows give", outputs.tolist())
assert (outputs == 9).all()
