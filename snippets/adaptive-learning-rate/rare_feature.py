"""一个特征只在 1% 的样本里出现：SGD 的学习率被常见特征卡住，自适应方法不受牵连。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
steps = 1000
x = torch.zeros(steps, 2)
x[:, 0] = 5 * torch.randn(steps)  # 常见特征，尺度大
x[50::100, 1] = 1.0  # 稀有特征，每 100 个样本出现一次
y = x @ torch.tensor([1.0, 1.0])  # 两个权重的真值都是 1


def train(optimizer_class, lr):
    w = torch.zeros(2, requires_grad=True)
    optimizer, path = optimizer_class([w], lr=lr), []
    for a, b in zip(x, y, strict=True):  # 逐个样本，每个只看一次
        w.grad = (w.detach() @ a - b) * a  # 平方损失的梯度
        optimizer.step()
        path.append(w.detach().clone())
    return torch.stack(path)


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ends = {}
for name, optimizer_class, lr in (
    ("SGD 0.05", torch.optim.SGD, 0.05),
    ("SGD 0.2", torch.optim.SGD, 0.2),
    ("AdaGrad 0.5", torch.optim.Adagrad, 0.5),
    ("Adam 0.05", torch.optim.Adam, 0.05),
):
    path = train(optimizer_class, lr)
    common, ends[name] = path[-1].tolist()
    print(f"{name:12} common weight {common:5.2f}  rare weight {ends[name]:5.2f}")
    if common == common:  # 发散成 nan 的不画
        ax.plot(path[:, 1], label=name)
ax.axhline(1, color="C7", ls="--")
ax.set(xlabel="step", ylabel="weight of the rare feature", ylim=(-0.05, 1.3))
ax.legend(loc="center right")

assert ends["SGD 0.05"] < 0.5 and ends["SGD 0.2"] != ends["SGD 0.2"]
assert ends["AdaGrad 0.5"] > 0.9 and ends["Adam 0.05"] > 0.8
plt.show()
