"""预测的是哪个数由损失决定：平方误差得均值，绝对误差得中位数，分位损失得分位数。"""

import math

import matplotlib.pyplot as plt
import torch

# 指数分布（均值 1，右偏）的 2000 个等概率代表点，代替随机抽样
u = (torch.arange(2000, dtype=torch.float64) + 0.5) / 2000
y = -torch.log(1 - u)
guess = torch.linspace(0, 4, 401, dtype=torch.float64)[:, None]  # 候选的预测值


def pinball(e, q):
    """分位损失：低估每单位罚 q，高估每单位罚 1 - q。"""
    return torch.maximum(q * e, (q - 1) * e)


losses = {
    "squared": lambda e: e**2,
    "absolute": torch.abs,
    "pinball 0.9": lambda e: pinball(e, 0.9),
}
known = {"squared": 1.0, "absolute": math.log(2), "pinball 0.9": math.log(10)}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
t = torch.linspace(0, 5, 200)
ax.fill_between(t, torch.exp(-t), color="0.7", alpha=0.5)
for i, (name, loss) in enumerate(losses.items()):
    best = guess[loss(y - guess).mean(dim=1).argmin()].item()
    print(f"{name:11}  best constant {best:.2f}  theory {known[name]:.2f}")
    assert abs(best - known[name]) < 0.011  # 网格间距 0.01
    ax.axvline(best, color=f"C{i}", linestyle=("-", "--", ":")[i], label=name)
ax.set(xlabel="y", ylabel="density")
ax.legend(title="best constant under loss")
plt.show()
