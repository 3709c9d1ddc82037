"""图活到没有变量指向它为止：攒着带图的张量，图就一步比一步长。"""

import matplotlib.pyplot as plt
import torch
from torch import nn


def graph_size(tensor):
    """从张量往回能走到的节点个数；没有图就是 0。"""
    seen, todo = set(), [tensor.grad_fn] if tensor.grad_fn else []
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo += [parent for parent, _ in node.next_functions if parent]
    return len(seen)


torch.manual_seed(0)
model, cell, steps = nn.Linear(4, 1), nn.RNNCell(4, 4), 40
kept = {"total + loss": torch.zeros(()), "total + loss.detach()": torch.zeros(())}
kept |= {"hidden": torch.zeros(1, 4), "hidden.detach()": torch.zeros(1, 4)}
sizes = {name: [] for name in kept}
for _ in range(steps):
    x = torch.randn(1, 4)
    loss = model(x).square().mean()
    kept["total + loss"] = kept["total + loss"] + loss
    kept["total + loss.detach()"] += loss.detach()
    kept["hidden"] = cell(x, kept["hidden"])
    kept["hidden.detach()"] = cell(x, kept["hidden.detach()"].detach())
    for name, tensor in kept.items():
        sizes[name].append(graph_size(tensor))

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, style in zip(kept, ("-", "--", "-", "--")):
    ax.plot(range(1, steps + 1), sizes[name], style, label=name)
    print(
        f"{name:22} nodes after step 1, 2, 40:", *(sizes[name][i] for i in (0, 1, -1))
    )
ax.set(xlabel="training step", ylabel="nodes kept alive")
ax.legend()
plt.show()
for name in ("total + loss", "hidden"):  # 每步多出同样多的节点
    assert sizes[name][-1] - sizes[name][-2] == sizes[name][2] - sizes[name][1] > 0
assert set(sizes["total + loss.detach()"]) == {0}
assert len(set(sizes["hidden.detach()"])) == 1
