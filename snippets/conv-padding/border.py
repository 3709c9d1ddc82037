"""不填充时角上的像素很少被用到；零填充又在边缘造出假信号，并逐层向内扩散。"""

import torch
import torch.nn.functional as F

ones = torch.ones(1, 1, 3, 3)


def times_used(p):
    """每个输入像素落进几个 3×3 窗口：输出之和对输入的梯度。"""
    x = torch.zeros(1, 1, 7, 7, requires_grad=True)
    F.conv2d(x, ones, padding=p).sum().backward()
    return x.grad[0, 0]


for p in (0, 1, 2):
    used = times_used(p)
    print(
        f"p={p}: corner {used[0, 0]:.0f}, edge {used[0, 3]:.0f}, centre {used[3, 3]:.0f}"
    )
assert times_used(0)[0, 0] == 1 and (times_used(2) == 9).all()

# 处处为 1 的图像连做 3 次 3×3 平均，本该处处还是 1
for mode in ("constant", "reflect", "replicate", "circular"):
    y = torch.ones(1, 1, 15, 15)
    wrong = []
    for _ in range(3):
        y = F.conv2d(F.pad(y, (1, 1, 1, 1), mode=mode), ones / 9)
        wrong.append(int(((y - 1).abs() > 1e-4).sum()))
    corner = y[0, 0, 0, 0].item()
    print(f"{mode:9} positions off after layer 1, 2, 3: {wrong}  corner {corner:.2f}")
    assert wrong == ([56, 104, 144] if mode == "constant" else [0, 0, 0])
