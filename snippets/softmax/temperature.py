"""温度：除以小的 T 更尖，趋于 argmax（并列的平分）；除以大的 T 更平，趋于均匀。"""

import matplotlib.pyplot as plt
import torch

z = torch.tensor([2.0, 1.0, 0.0, -1.0], dtype=torch.float64)
fig, axes = plt.subplots(1, 3, figsize=(6, 3.2), layout="constrained", sharey=True)
largest = []
for ax, t in zip(axes, (0.3, 1.0, 5.0), strict=True):
    p = torch.softmax(z / t, dim=0)
    largest.append(p[0].item())
    print(f"T = {t}: {[round(v, 3) for v in p.tolist()]}")
    ax.bar(["2", "1", "0", "-1"], p)
    ax.set(xlabel="logit", title=f"T = {t}")
axes[0].set_ylabel("probability")
assert largest == sorted(largest, reverse=True)

tie = torch.tensor([3.0, 3.0, 1.0], dtype=torch.float64)
print("T = 0.01, tie:", [round(v, 3) for v in torch.softmax(tie / 0.01, 0).tolist()])
assert torch.allclose(torch.softmax(tie / 0.01, dim=0)[:2], torch.tensor(0.5).double())
plt.show()
