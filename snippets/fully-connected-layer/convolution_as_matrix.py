"""卷积写成矩阵：多数位置被钉死为 0，其余重复同几个数；全连接层则每个位置各学各的。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv1d(1, 1, kernel_size=3, bias=False)
full = nn.Linear(12, 10, bias=False)

with torch.no_grad():
    conv.weight.copy_(torch.tensor([[[0.5, -0.4, 0.25]]]))
    # 单位矩阵的每一行是一个输入，输出拼起来就是卷积对应的矩阵，形状 (10, 12)
    matrix = conv(torch.eye(12).unsqueeze(1)).squeeze(1).T
    x = torch.randn(12)
    same = torch.allclose(conv(x.view(1, 1, 12)).flatten(), matrix @ x, atol=1e-6)

nonzero = int((matrix != 0).sum())
print(f"convolution as a matrix gives the same output: {same}")
print(f"convolution     {conv.weight.numel():3d} free weights, {nonzero} of 120 used")
print(f"fully connected {full.weight.numel():3d} free weights")
assert same and nonzero == 30 and matrix.unique().numel() == 4  # 三个权重和 0

# 反过来：卷积核与输入一样大、不填充时，卷积就是全连接层
dense = nn.Linear(8 * 7 * 7, 5)
big = nn.Conv2d(8, 5, kernel_size=7)
big.load_state_dict({"weight": dense.weight.view(5, 8, 7, 7), "bias": dense.bias})
maps, larger = torch.randn(2, 8, 7, 7), torch.randn(2, 8, 9, 9)
assert torch.allclose(big(maps).flatten(1), dense(maps.flatten(1)), atol=1e-5)
print(f"7x7 input -> {tuple(big(maps).shape)}   9x9 -> {tuple(big(larger).shape)}")

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, values in zip(axes, (full.weight.detach(), matrix), strict=True):
    picture = ax.imshow(values, cmap="coolwarm", vmin=-0.6, vmax=0.6)
    ax.set(xlabel="input", ylabel="output")
axes[0].set_title("fully connected: 120 weights", fontsize=10)
axes[1].set_title("convolution: 3 weights", fontsize=10)
fig.colorbar(picture, ax=axes, label="weight", shrink=0.8)
plt.show()
