"""卷积是权重共享的全连接层：同样的输出，参数少得多；输入平移，输出跟着平移。"""

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import conv1d

torch.manual_seed(0)
n, k = 12, 3
kernel = torch.tensor([1.0, -2.0, 0.5])
matrix = torch.zeros(n, n)
for row in range(n):
    for j in range(k):  # 每一行是同一组权重，向右错开一格（首尾相接）
        matrix[row, (row + j - 1) % n] = kernel[j]

x = torch.randn(n)
padded = torch.cat([x[-1:], x, x[:1]])  # 循环填充
y = conv1d(padded[None, None], kernel[None, None])[0, 0]
assert torch.allclose(matrix @ x, y, atol=1e-6)
print(f"same output from {n * n} entries and from {k} shared weights: True")

shifted = matrix @ x.roll(4)
assert torch.allclose(shifted, y.roll(4), atol=1e-6)
free = torch.randn(n, n)  # 不共享
moves = torch.allclose(free @ x.roll(4), (free @ x).roll(4), atol=1e-3)
print(f"shift the input, the output shifts: conv True, dense {moves}")
assert not moves

c, size = 16, 32  # 3x3 卷积，16 到 16 通道，32x32 的图（不计偏置）
shared = c * c * 9
local = shared * size * size
print(f"parameters {shared}, multiplications {local}")
print(f"the same connections without sharing: parameters {local}")

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
image = ax.imshow(matrix, cmap="coolwarm", vmin=-2, vmax=2)
fig.colorbar(image, label="weight")
ax.set(xlabel="input position", ylabel="output position")
plt.show()
