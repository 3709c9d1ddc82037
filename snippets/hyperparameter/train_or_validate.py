"""按训练损失选正则化强度，选中的总是 0；按验证损失选，中间某处最好。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
repeats, n, d = 200, 30, 20
lams = [0.0] + [10 ** (k / 4) for k in range(-8, 9)]  # 0，以及 0.01 到 100


def draw(size, w):
    """每次重复各抽一份数据：标签 = 特征的加权和 + 标准差为 1 的噪声。"""
    x = torch.randn(repeats, size, d, dtype=torch.float64)
    return x, x @ w + torch.randn(repeats, size, 1, dtype=torch.float64)


w_true = 0.3 * torch.randn(repeats, d, 1, dtype=torch.float64)
(x, y), (xv, yv) = draw(n, w_true), draw(200, w_true)
train, valid = [], []
for lam in lams:  # 超参数 lam 固定之后，参数 w 由训练数据算出
    gram = x.mT @ x + lam * torch.eye(d, dtype=torch.float64)
    w = torch.linalg.solve(gram, x.mT @ y)
    train.append(((x @ w - y) ** 2).mean().item())
    valid.append(((xv @ w - yv) ** 2).mean().item())

by_train, by_valid = (lams[c.index(min(c))] for c in (train, valid))
print(f"chosen on training data   lambda {by_train:5.2f}   validation {valid[0]:.2f}")
print(f"chosen on validation data lambda {by_valid:5.2f}   validation {min(valid):.2f}")
assert by_train == 0 and train == sorted(train)  # lambda 越大，训练损失越大
assert 1 < by_valid < 100 and min(valid) < 0.7 * valid[0]

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogx(lams[1:], train[1:], label="training loss")
ax.semilogx(lams[1:], valid[1:], label="validation loss")
ax.axvline(by_valid, ls="--", color="C3", label="best on validation")
ax.set(xlabel="lambda", ylabel="mean squared error")
ax.legend()
plt.show()
