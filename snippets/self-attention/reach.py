"""一层能看多远：输出位置对各输入位置的导数，自注意力处处非零，卷积只有一条带。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
n, d = 24, 16
x = torch.randn(1, n, d)
attention = nn.MultiheadAttention(d, 1, batch_first=True)
conv = nn.Conv1d(d, d, 3, padding=1)
rnn = nn.RNN(d, d, batch_first=True)
layers = {
    "self-attention": lambda x: attention(x, x, x)[0],
    "convolution, width 3": lambda x: conv(x.transpose(1, 2)).transpose(1, 2),
    "RNN": lambda x: rnn(x)[0],
}
fig, axes = plt.subplots(1, 3, figsize=(7, 2.8), layout="constrained")
for ax, (name, layer) in zip(axes, layers.items(), strict=True):
    jacobian = torch.autograd.functional.jacobian(layer, x)[0, :, :, 0]
    influence = jacobian.norm(dim=(1, 3))  # (输出位置, 输入位置)
    print(f"{name}: {(influence > 0).sum().item()} of {n * n} pairs linked")
    ax.imshow((influence + 1e-9).log10(), vmin=-6, vmax=0, cmap="viridis")
    ax.set(title=name, xlabel="input position", xticks=[0, 12], yticks=[0, 12])
    layers[name] = influence
axes[0].set_ylabel("output position")
distance = (torch.arange(n)[:, None] - torch.arange(n)).abs()
assert (layers["self-attention"] > 0).all()
assert (layers["convolution, width 3"] > 0).equal(distance <= 1)
assert (layers["RNN"].triu(1) == 0).all()  # 单向：看不到后面
last = layers["RNN"][-1]
print(f"RNN, last output: first input counts {last[0] / last[-1]:.0e} of the last")
assert last[0] < 1e-3 * last[-1]
plt.show()
