"""步幅 s 的卷积 = 步幅 1 的卷积再每 s 个取一个；尺寸、漏掉的像素、平移等变。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 1, 32, 32, dtype=torch.float64)
w = torch.randn(1, 1, 3, 3, dtype=torch.float64)
for s in (2, 3):
    strided = F.conv2d(x, w, stride=s)
    assert torch.allclose(strided, F.conv2d(x, w)[..., ::s, ::s])

for n, k, s, p in [
    (7, 3, 2, 0),
    (8, 3, 2, 0),
    (7, 3, 2, 1),
    (8, 3, 2, 1),
    (8, 1, 2, 0),
]:
    line = torch.zeros(1, 1, n, requires_grad=True)
    out = F.conv1d(line, torch.ones(1, 1, k), stride=s, padding=p)
    out.sum().backward()
    used = (line.grad[0, 0] > 0).int().tolist()  # 哪些输入真正被读到
    print(f"n={n} k={k} s={s} p={p}: {out.shape[-1]} outputs, used {used}")
    assert out.shape[-1] == (n + 2 * p - k) // s + 1


def mismatch(shift, s):
    """输入循环平移 shift 后，输出与最接近的平移结果差多少（相对误差）。"""
    before = F.conv2d(F.pad(x, (1, 1, 1, 1), mode="circular"), w, stride=s)
    moved = F.pad(x.roll(shift, 3), (1, 1, 1, 1), mode="circular")
    after = F.conv2d(moved, w, stride=s)
    gaps = [(after - before.roll(k, 3)).norm() for k in range(before.shape[3])]
    return (min(gaps) / before.norm()).item()


for s, shift in [(1, 1), (2, 1), (2, 2)]:
    print(f"stride {s}, input shifted by {shift}: mismatch {mismatch(shift, s):.2f}")
assert mismatch(1, 1) < 1e-12 and mismatch(2, 2) < 1e-12 and mismatch(1, 2) > 0.5
