"""隐藏层把异或的四个点搬到能用一条直线分开的地方；去掉 ReLU 就搬不动了。"""

import matplotlib.pyplot as plt
import torch

x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([0.0, 1.0, 1.0, 0.0])
W1, b1 = torch.tensor([[1.0, 1.0], [1.0, 1.0]]), torch.tensor([0.0, -1.0])
w2, b2 = torch.tensor([1.0, -2.0]), 0.0

h = torch.relu(x @ W1.T + b1)  # 隐藏层的输出，形状 (4, 2)
output = h @ w2 + b2
linear = (x @ W1.T + b1) @ w2 + b2  # 同样的参数，去掉 ReLU

print("x       h       output  without ReLU")
for i in range(4):
    a, b = x[i].int().tolist(), h[i].int().tolist()
    print(f"{a}  {b}  {output[i]:.0f}       {linear[i]:.0f}")
assert torch.equal(output, y)
assert torch.allclose(linear, 2 - x.sum(dim=1))  # 仍是输入的线性函数

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
for ax, points, name in zip(axes, (x, h), ("x", "h"), strict=True):
    for label in (0, 1):
        chosen = points[y == label]
        ax.scatter(*chosen.T, marker="ox"[label], s=60, label=f"target {label}")
    ax.set(xlabel=f"{name}1", ylabel=f"{name}2", xlim=(-0.5, 2.5), ylim=(-0.5, 1.5))
axes[0].set_title("input")
axes[1].set_title("hidden layer")
h1 = torch.tensor([-0.5, 2.5])
axes[1].plot(h1, (h1 - 0.5) / 2, color="C2", label="output = 0.5")
axes[1].legend(fontsize="small", loc="upper left")
plt.show()
