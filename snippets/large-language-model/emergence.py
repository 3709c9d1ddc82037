"""每个词元的正确率平滑上升，整串全对的比例却像突然出现：看上去的“涌现”可以来自指标。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
scale = torch.logspace(8, 12, 41, dtype=torch.float64)
token_loss = 2.0 * (scale / 1e8) ** -0.35  # 一条平滑的幂律
right = torch.exp(-token_loss)  # 每个词元答对的概率
length, trials = 10, 4000
draws = (
    torch.rand(len(scale), trials, length, dtype=torch.float64) < right[:, None, None]
)
exact = draws.all(-1).double().mean(-1)  # 10 个词元全对才算对
partial = draws.double().mean((-1, -2))  # 按词元给分

for j in (0, 10, 20, 30, 40):
    print(f"scale {scale[j]:.0e}: per token {partial[j]:.2f}", end="  ")
    print(f"exact match {exact[j]:.2f}  predicted {right[j] ** length:.2f}")
assert (exact - right**length).abs().max() < 0.05
assert exact[10] < 0.03 and partial[10] > 0.3 and exact[40] > 0.4

fig, axes = plt.subplots(1, 2, figsize=(6, 3.2), layout="constrained")
axes[0].semilogx(scale, partial, label="per token")
axes[0].semilogx(scale, exact, label=f"all {length} tokens")
axes[0].set(xlabel="scale", ylabel="accuracy")
axes[0].legend()
axes[1].loglog(scale, token_loss, color="C2")
axes[1].set(xlabel="scale", ylabel="loss per token")
plt.show()
