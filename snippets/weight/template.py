"""一个单元学到的权重像一张模板：把 + 与 x 两种带噪声的图分开。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
cross = torch.eye(7).logical_or(torch.eye(7).flip(0)).float()  # x 形
plus = torch.zeros(7, 7)
plus[3, :] = plus[:, 3] = 1.0  # + 形
y = torch.arange(400) % 2  # 1 表示 +
x = torch.where(y.view(-1, 1, 1) == 1, plus, cross) + 0.5 * torch.randn(400, 7, 7)

unit = nn.Linear(49, 1)
optimizer = torch.optim.SGD(unit.parameters(), lr=0.1)
for _ in range(200):
    z = unit(x.flatten(1)).squeeze(1)
    loss = nn.functional.binary_cross_entropy_with_logits(z, y.float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

w = unit.weight.detach().view(7, 7)
difference = plus - cross
cosine = torch.cosine_similarity(w.flatten(), difference.flatten(), dim=0).item()
print(f"cosine(weight, plus - cross) > 0.95: {cosine > 0.95}")
print(f"positive on +: {(w[difference > 0] > 0).all().item()}")
print(f"negative on x: {(w[difference < 0] < 0).all().item()}")
assert cosine > 0.95
assert (w[difference > 0] > 0).all() and (w[difference < 0] < 0).all()

fig, axes = plt.subplots(1, 3, figsize=(6, 2.4), layout="constrained")
pictures = {"one + sample": x[1], "one x sample": x[0], "learned weight": w}
for ax, (name, picture) in zip(axes, pictures.items(), strict=True):
    bound = picture.abs().max()
    ax.imshow(picture, cmap="RdBu_r", vmin=-bound, vmax=bound)
    ax.set(title=name, xticks=[], yticks=[])
plt.show()
