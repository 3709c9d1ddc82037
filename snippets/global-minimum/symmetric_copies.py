"""交换两个隐藏单元得到另一个全局最小值；两者的中点却不是，所以损失不是凸的。"""

import matplotlib.pyplot as plt
import torch

x = torch.linspace(-2, 2, 41, dtype=torch.float64)


def net(theta, x):
    """两个 tanh 隐藏单元；theta 依次是两个单元的 (输入权重, 偏置, 输出权重)。"""
    a, b, c = theta.view(2, 3).T
    return (c * torch.tanh(a * x[:, None] + b)).sum(dim=1)


theta = torch.tensor([2.0, 1.0, 1.0, -1.0, 0.5, 2.0], dtype=torch.float64)
y = net(theta, x)  # 标签就由这个网络产生，所以它的损失是 0


def loss(theta):
    return ((net(theta, x) - y) ** 2).mean().item()


swapped = theta.roll(3)  # 交换两个单元
flipped = theta * torch.tensor([-1, -1, -1, 1, 1, 1])  # 一个单元三个数都变号
copies = {"original": theta, "swapped": swapped, "flipped": flipped}
for name, t in copies.items():
    print(f"{name:8}  distance {(t - theta).norm():.2f}   loss {loss(t):.3f}")
    assert loss(t) < 1e-20
middle = (theta + swapped) / 2
print(f"midpoint of original and swapped: loss {loss(middle):.3f}")
assert loss(middle) > 0.1

s = torch.linspace(-0.2, 1.2, 141, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name in ("swapped", "flipped"):
    ax.plot(s, [loss(theta + k * (copies[name] - theta)) for k in s], label=name)
ax.plot([0, 1], [0, 0], "o", color="C3")
ax.set(xlabel="0 = original, 1 = the copy", ylabel="loss")
ax.legend()
plt.show()
