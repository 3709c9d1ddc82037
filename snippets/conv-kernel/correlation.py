"""框架里的“卷积”不翻转核；手算一遍，再与 numpy 的卷积和互相关对照。"""

import numpy as np
import torch
import torch.nn.functional as F

# 二维：每个窗口与核逐元素相乘再求和
torch.manual_seed(0)
x = torch.randn(3, 6, 7, dtype=torch.float64)  # (输入通道, 高, 宽)
w = torch.randn(3, 2, 3, dtype=torch.float64)  # 一个核：(输入通道, 核高, 核宽)
by_hand = torch.empty(6 - 2 + 1, 7 - 3 + 1, dtype=torch.float64)
for i in range(5):
    for j in range(5):
        by_hand[i, j] = (w * x[:, i : i + 2, j : j + 3]).sum()
assert torch.allclose(by_hand, F.conv2d(x[None], w[None])[0, 0])
print("one kernel", tuple(w.shape), "->", w.numel(), "weights; output", (5, 5))

# 一维：conv1d 与 np.correlate 相同，与 np.convolve 差一次翻转
signal, kernel = np.array([0.0, 0, 1, 0, 0]), np.array([1.0, 2, 3])
torch_out = F.conv1d(*(torch.from_numpy(a)[None, None] for a in (signal, kernel)))
torch_out = torch_out[0, 0].numpy()
correlate = np.correlate(signal, kernel, "valid")
convolve = np.convolve(signal, kernel, "valid")
print("conv1d   ", torch_out, " correlate", correlate, " convolve", convolve)
assert (torch_out == correlate).all() and (torch_out != convolve).any()
assert (np.convolve(signal, kernel[::-1], "valid") == torch_out).all()
