"""惩罚从弱到强：训练误差只升不降，新数据上的误差先降后升。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, d, repeats = 30, 20, 500  # 样本数、特征数、重复次数；噪声方差为 1
w_true = torch.full((d, 1), 0.3, dtype=torch.float64)


def sample():
    """抽 repeats 组数据，x 的形状 (repeats, n, d)。"""
    x = torch.randn(repeats, n, d, dtype=torch.float64)
    return x, x @ w_true + torch.randn(repeats, n, 1, dtype=torch.float64)


(x, y), (x_new, y_new) = sample(), sample()
lams = torch.logspace(-3, 1, 17, dtype=torch.float64)
train, new = [], []
for lam in lams:  # 最小化 平均平方误差 + lam * 权重平方和
    gram = x.mT @ x + n * lam * torch.eye(d, dtype=torch.float64)
    w = torch.linalg.solve(gram, x.mT @ y)
    train.append(((x @ w - y) ** 2).mean().item())
    new.append(((x_new @ w - y_new) ** 2).mean().item())

best = min(range(len(lams)), key=new.__getitem__)
for name, i in (("weakest", 0), ("best   ", best), ("strongest", -1)):
    print(f"{name:9}  strength {lams[i]:6.3f}  ", end="")
    print(f"train {train[i]:.2f}  new data {new[i]:.2f}")
assert train == sorted(train)  # 训练误差单调上升
assert 0 < best < len(lams) - 1  # 最好的强度在中间
assert new[best] < 0.7 * new[0] and new[best] < 0.7 * new[-1]

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogx(lams, new, "o-", label="error on new data")
ax.semilogx(lams, train, "o-", label="training error")
ax.set(xlabel="strength of the penalty", ylabel="mean squared error")
ax.legend()
plt.show()
