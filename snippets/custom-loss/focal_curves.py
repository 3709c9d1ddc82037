"""focal loss 的曲线：γ 越大，分对的样本的损失被压得越低。"""

import matplotlib.pyplot as plt
import torch

p = torch.linspace(0.01, 0.999, 300)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
previous = None
for gamma in (0, 1, 2, 5):
    loss = -((1 - p) ** gamma) * p.log()
    ax.plot(p, loss, label=f"gamma {gamma}")
    assert previous is None or (loss < previous).all()
    share = loss[p > 0.5].sum() / loss.sum()
    print(f"gamma {gamma}: share of the loss where p > 0.5: {share:.3f}")
    previous = loss
ax.set(xlabel="probability of the true class", ylabel="loss", ylim=(0, 4))
ax.legend()
plt.show()
