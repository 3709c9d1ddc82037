"""一行 bincount 得到混淆矩阵，准确率、召回率和精确率都从它算出。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
names, K = ["cat", "dog", "car"], 3
centers = torch.tensor([[0.0, 0.0], [2.0, 0.0], [1.0, 6.0]])  # 猫狗相近，车很远
y = torch.arange(K).repeat_interleave(torch.tensor([500, 300, 200]))
x = centers[y] + torch.randn(1000, 2)
pred = torch.cdist(x, centers).argmin(dim=1)  # 分给最近的中心

m = torch.bincount(K * y + pred, minlength=K * K).view(K, K)  # 行真实，列预测
print(m)
assert m.sum() == 1000 and m[0, 1] == ((y == 0) & (pred == 1)).sum()

hit = m.diagonal()
recall, precision = hit / m.sum(dim=1), hit / m.sum(dim=0)
print(f"accuracy {hit.sum() / m.sum():.3f}")
for name, r, p in zip(names, recall, precision, strict=True):
    print(f"{name}  recall {r:.3f}  precision {p:.3f}")
assert hit.sum() / m.sum() == (y == pred).float().mean()
assert m[0, 1] + m[1, 0] > 10 * (m[2, :2].sum() + m[:2, 2].sum())  # 几乎只有猫狗互错

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
share = m / m.sum(dim=1, keepdim=True)  # 按行归一化：对角线是召回率
image = ax.imshow(share, cmap="Blues", vmin=0, vmax=1)
for i, j in torch.cartesian_prod(torch.arange(K), torch.arange(K)).tolist():
    color = "white" if share[i, j] > 0.5 else "black"
    text = f"{m[i, j]}\n{share[i, j]:.2f}"
    ax.text(j, i, text, ha="center", va="center", color=color)
ax.set(xlabel="predicted", ylabel="true")
ax.set_xticks(range(K), names)
ax.set_yticks(range(K), names)
fig.colorbar(image, label="share of the row")
plt.show()
