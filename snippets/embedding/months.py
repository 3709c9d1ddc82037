"""只给出“哪些月份常在一起出现”，二维的嵌入就自己排成一圈。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

torch.manual_seed(0)
names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
month = torch.arange(12)
# 一个月与自己、前后各一月同现两次，与隔一月的同现一次
offsets = (-2, -1, -1, 0, 0, 1, 1, 2)
given = month.repeat(len(offsets))
target = torch.cat([(month + k) % 12 for k in offsets])

table = (0.1 * torch.randn(12, 2)).requires_grad_()  # 嵌入表：12 行，每行 2 个数
output = (0.1 * torch.randn(12, 2)).requires_grad_()
optimizer = torch.optim.Adam([table, output], lr=0.05)
for _ in range(300):
    loss = F.cross_entropy(table[given] @ output.T, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

v = table.detach()
cosine = F.cosine_similarity(v[:, None], v[None], dim=2)
nearest = (cosine - 2 * torch.eye(12)).topk(2).indices.sort(dim=1).values
neighbours = torch.stack([(month - 1) % 12, (month + 1) % 12], 1).sort(dim=1).values
found = (nearest == neighbours).all(1).sum().item()
print(f"{found} of 12 months: the two nearest vectors are its two neighbours")
print(f"cosine Jan-Feb {cosine[0, 1]:.2f}, Jan-Jul {cosine[0, 6]:.2f}")
assert found == 12

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(*v[[*range(12), 0]].T, "-o", color="C0")
for name, (a, b) in zip(names, v.tolist(), strict=True):
    ax.annotate(name, (a, b), xytext=(5, 3), textcoords="offset points")
ax.set(xlabel="dimension 1", ylabel="dimension 2", aspect="equal")
plt.show()
