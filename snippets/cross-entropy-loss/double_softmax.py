"""多套一层 softmax：损失降不下去，错得自信时梯度也几乎没有了。"""

import math

import matplotlib.pyplot as plt
import torch
from torch.nn.functional import cross_entropy

y = torch.tensor([0])
z = torch.tensor([[10.0, 0.0, 0.0]])
floor = math.log(1 + 2 / math.e)
twice, once = cross_entropy(z.softmax(1), y), cross_entropy(z, y)
print(f"logits (10,0,0): twice {twice:.4f}  once {once:.5f}  floor {floor:.4f}")
assert twice > floor > once
for classes in (10, 1000):
    print(f"floor for {classes} classes {math.log(1 + (classes - 1) / math.e):.3f}")

# 正确类的 logit 是 t，其余为 0
t = torch.linspace(-10, 10, 201, requires_grad=True)
logits = torch.stack([t, 0 * t, 0 * t], 1)
labels = torch.zeros(201, dtype=torch.long)
losses = {
    "logits": cross_entropy(logits, labels, reduction="none"),
    "softmax twice": cross_entropy(logits.softmax(1), labels, reduction="none"),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
slopes = {}
for name, loss in losses.items():
    (slopes[name],) = torch.autograd.grad(loss.sum(), t, retain_graph=True)
    print(f"{name:13} slope at t = -10: {slopes[name][0]:.5f}")
    ax.plot(t.detach(), loss.detach(), label=name)
assert slopes["logits"][0] < -0.99 and abs(slopes["softmax twice"][0]) < 1e-4
ax.axhline(floor, color="gray", linestyle=":", label="ln(1 + 2/e)")
ax.set(xlabel="logit of the true class (others 0)", ylabel="loss")
ax.legend()
plt.show()
