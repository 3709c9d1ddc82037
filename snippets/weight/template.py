"""一个单元学到的权重像一张模板：把 + 与 x 两种带噪声的图分开。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
cross = torch.eye(7).logical_or(torch.eye(7).flip(0)).float()  # x 形
plus = torch.zeros(7, 7)
plus[3, :] = plus[:, 3] = 1.0  # + 形
y = (torch.arange(200) % 2).float()  # 1 表示 +
images = torch.where(y.view(-1, 1, 1) == 1, plus, cross)
images = images + 0.3 * torch.randn(200, 7, 7)

x = images.flatten(1)  # 每张图摊成 49 个输入
w, b = torch.zeros(49), torch.zeros(1)
for _ in range(200):
    error = torch.sigmoid(x @ w + b) - y  # 交叉熵对 z 的梯度，每个样本一个
    w -= 0.1 * x.T @ error / len(x)  # 误差乘输入，再对样本取平均
    b -= 0.1 * error.mean()

w = w.view(7, 7)
difference = plus - cross
cosine = torch.cosine_similarity(w.flatten(), difference.flatten(), dim=0).item()
print(f"cosine(weight, plus - cross) > 0.95: {cosine > 0.95}")
print(f"positive on +: {(w[difference > 0] > 0).all().item()}")
print(f"negative on x: {(w[difference < 0] < 0).all().item()}")
assert cosine > 0.95
assert (w[difference > 0] > 0).all() and (w[difference < 0] < 0).all()

fig, axes = plt.subplots(1, 3, figsize=(6, 2.4), layout="constrained")
pictures = {"one + sample": images[1], "one x sample": images[0], "learned weight": w}
for ax, (name, picture) in zip(axes, pictures.items(), strict=True):
    bound = picture.abs().max()
    ax.imshow(picture, cmap="RdBu_r", vmin=-bound, vmax=bound)
    ax.set(title=name, xticks=[], yticks=[])
plt.show()
