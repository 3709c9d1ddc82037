"""训练循环里少一步、错一步，损失曲线各是什么样子。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(256, 5)
y = x @ torch.tensor([[1.0], [-2.0], [0.5], [3.0], [0.0]]) + 1


def run(bug, steps=80):
    torch.manual_seed(1)
    model = nn.Linear(5, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for _ in range(steps):
        if bug != "no zero_grad":
            optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        if bug == "zero_grad before step":
            optimizer.zero_grad()
        if bug != "no step":
            optimizer.step()
        losses.append(loss.item())
    return losses


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
styles = {
    "correct": "-",
    "no zero_grad": "-",
    "zero_grad before step": "-",
    "no step": "--",
}
final = {}
for bug, style in styles.items():
    losses = run(bug)
    rises = sum(b > a for a, b in zip(losses, losses[1:], strict=False))
    final[bug] = losses
    print(f"{bug:22} first {losses[0]:6.2f}  last {losses[-1]:5.2f}  rises {rises}")
    ax.semilogy(losses, style, label=bug)
assert final["correct"][-1] < 1e-6 and max(final["no zero_grad"][40:]) > 1
# 更新之前清零，或者不更新：参数一动不动，损失每步都相同
assert len(set(final["no step"] + final["zero_grad before step"])) == 1
ax.set(xlabel="step", ylabel="loss", ylim=(1e-12, 1e3))
ax.legend(loc="lower left")
plt.show()
