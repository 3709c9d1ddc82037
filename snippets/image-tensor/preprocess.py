"""照片 (H, W, C)、uint8 变成批量 (N, C, H, W)、float32，再还原回来显示。"""

import numpy as np
import torch

rng = np.random.default_rng(0)
photos = [rng.integers(0, 256, (120, 160, 3), dtype=np.uint8) for _ in range(4)]


def to_tensor(photo):
    """(H, W, C) 的 0..255 变成 (C, H, W) 的 0..1。"""
    return torch.from_numpy(photo).permute(2, 0, 1).float() / 255


batch = torch.stack([to_tensor(p) for p in photos])
print("photo", photos[0].shape, photos[0].dtype, photos[0].nbytes, "bytes")
print("batch", tuple(batch.shape), batch.dtype, batch[0].nbytes, "bytes per image")

# 每个通道一个均值：形状要补成 (3, 1, 1)，才会沿通道那一维广播
mean, std = torch.tensor([0.485, 0.456, 0.406]), torch.tensor([0.229, 0.224, 0.225])
x = (batch - mean[:, None, None]) / std[:, None, None]
for c in range(3):
    assert torch.allclose(x[:, c], (batch[:, c] - mean[c]) / std[c])
try:
    batch - mean
except RuntimeError as error:
    print("batch - mean:", error)
narrow = batch[..., :3]  # 宽恰好是 3：不报错，却是逐列减
assert torch.allclose((narrow - mean)[:, 0, :, 1], narrow[:, 0, :, 1] - mean[1])
print("width 3: subtracts column by column, no error")

# 还原：反归一化、乘 255、四舍五入、截断、换回 (H, W, C)
pixels = (x * std[:, None, None] + mean[:, None, None]) * 255
back = pixels.round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).numpy()
assert all(np.array_equal(a, b) for a, b in zip(back, photos, strict=True))
cut = pixels.clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).numpy()
print(f"without round(): {(cut != back).mean():.0%} of the values are 1 too small")
assert ((back.astype(int) - cut) <= 1).all() and (cut != back).mean() > 0.1
