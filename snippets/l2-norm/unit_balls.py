"""到原点“距离为 1”的点：三种范数各画出一种形状。"""

import matplotlib.pyplot as plt
import torch

angle = torch.linspace(0, 2 * torch.pi, 401)
direction = torch.stack([angle.cos(), angle.sin()], dim=1)  # (401, 2)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for order, label in ((1, "L1"), (2, "L2"), (float("inf"), "L∞")):
    length = torch.linalg.vector_norm(direction, ord=order, dim=1, keepdim=True)
    point = direction / length  # 除以自己的范数，范数就变成 1
    norm = torch.linalg.vector_norm(point, ord=order, dim=1)
    assert torch.allclose(norm, torch.ones(401))
    ax.plot(point[:, 0], point[:, 1], label=f"{label} norm = 1")
ax.set_aspect("equal")
ax.set_xlabel("$x_1$")
ax.set_ylabel("$x_2$")
ax.legend(loc="center left", bbox_to_anchor=(1.05, 0.5))
plt.show()
