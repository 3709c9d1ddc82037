"""画出 L = (w·x + b − y)² 的计算图：每个节点前向得到的值，和反向得到的梯度。"""

import matplotlib.pyplot as plt
import torch

x, y = torch.tensor(3.0), torch.tensor(4.0)  # 数据，不需要梯度
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)

m = w * x
p = m + b
e = p - y
loss = e**2
for node in (m, p, e, loss):
    node.retain_grad()  # 中间结果默认不保留 .grad，这里为了画图才要求保留
loss.backward()

nodes = {  # 名字: (张量, 横坐标, 纵坐标)
    "w": (w, 0, 2.2),
    "x": (x, 0, 0.8),
    "b": (b, 1, 0),
    "m = w * x": (m, 1, 1.5),
    "p = m + b": (p, 2, 1),
    "y": (y, 2, 0),
    "e = p - y": (e, 3, 1),
    "L = e ** 2": (loss, 4, 1),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
place = {name[0]: at for name, (_, *at) in nodes.items()}
arrow = {"arrowstyle": "->", "color": "C7", "shrinkA": 30, "shrinkB": 36}
for start, end in ("wm", "xm", "mp", "bp", "pe", "ye", "eL"):  # 从输入指向结果
    ax.annotate("", place[end], place[start], arrowprops=arrow)
for name, (tensor, column, row) in nodes.items():
    grad = "no grad" if tensor.grad is None else f"grad {tensor.grad:.0f}"
    print(f"{name:10s}  value {tensor:.0f}  {grad}")
    lines = (name, f"{tensor:.0f}", grad)
    for line, shift, color in zip(lines, (0.2, 0, -0.2), ("C0", "C2", "C1")):
        ax.text(column, row + shift, line, ha="center", va="center", color=color)
ax.set(xlim=(-0.5, 4.5), ylim=(-0.4, 2.6))
ax.axis("off")
plt.show()

assert loss == 9 and w.grad == 2 * e * x and b.grad == 2 * e
