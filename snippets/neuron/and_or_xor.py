"""训练一个 sigmoid 神经元学“与”“或”“异或”：前两个学得会，异或只能四个点都猜 0.5。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
targets = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "XOR": [0, 1, 1, 0]}

fig, axes = plt.subplots(1, 3, figsize=(6, 2.8), sharey=True, layout="constrained")
output = {}
for ax, (name, target) in zip(axes, targets.items(), strict=True):
    y = torch.tensor(target, dtype=torch.float32)
    w, b = torch.randn(2), torch.zeros(1)
    for _ in range(3000):
        error = torch.sigmoid(x @ w + b) - y  # 交叉熵对 z 的梯度
        w -= x.T @ error / 4  # 四个点上的平均梯度，学习率 1
        b -= error.mean()
    p = output[name] = torch.sigmoid(x @ w + b)
    print(f"{name:3}  p = {'  '.join(f'{v:.2f}' for v in p)}")

    for label in (0, 1):
        ax.scatter(*x[y == label].T, marker="ox"[label], label=f"target {label}")
    if name != "XOR":  # 分界线 w1 x1 + w2 x2 + b = 0
        x1 = torch.tensor([-0.5, 1.5])
        ax.plot(x1, -(w[0] * x1 + b) / w[1], color="C2", label="p = 0.5")
    ax.set(title=name, xlabel="x1", xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
axes[0].set_ylabel("x2")
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=3)

for name in ("AND", "OR"):
    assert torch.equal((output[name] > 0.5).int(), torch.tensor(targets[name]).int())
assert torch.allclose(output["XOR"], torch.full((4,), 0.5), atol=1e-3)
square = (x.sum(dim=1) - 1) ** 2  # w = (1, 1)，b = -1，激活函数取平方，不单调
print("square activation:", square.int().tolist())
assert torch.equal(1 - square, torch.tensor(targets["XOR"]).float())
plt.show()
