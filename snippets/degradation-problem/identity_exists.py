"""40 层里确实有同样好的解：训练好的 4 层后面接 36 个恒等层，输出不变。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
d, n, eps = 16, 32, 1e-5
x = torch.randn(d, n)
y = F.layer_norm(torch.tanh(torch.randn(d, d) @ x).mean(0), (n,))
out = (torch.randn(d) / d**0.5).requires_grad_()
layers = [
    [torch.randn(d, d) * (2 / d) ** 0.5, torch.ones(d, 1), torch.zeros(d, 1)]
    for _ in range(4)
]


def hidden(stack):
    h = x
    for w, scale, shift in stack:  # 线性、沿样本标准化、缩放平移、ReLU
        h = torch.relu(scale * F.layer_norm(w @ h, (n,), eps=eps) + shift)
    return h


params = [p.requires_grad_() for layer in layers for p in layer] + [out]
optimizer = torch.optim.Adam(params, lr=0.005)
for _ in range(80):
    loss = ((out @ hidden(layers) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    h = hidden(layers)  # 非负，所以后面的 ReLU 不改变它
    spread = (h.var(1, keepdim=True, correction=0) + eps).sqrt()
    identity = [torch.eye(d), spread, h.mean(1, keepdim=True)]
    deep = layers + [identity] * 36
    shallow_loss = ((out @ h - y) ** 2).mean().item()
    deep_loss = ((out @ hidden(deep) - y) ** 2).mean().item()
    gap = (hidden(deep) - h).abs().max().item()
    share = abs(deep_loss / shallow_loss - 1)
print(f"4 layers, trained: training loss below 0.05: {shallow_loss < 0.05}")
print(f"36 identity ones on top change it by less than 1%: {share < 0.01}")
assert gap < 1e-4 and share < 0.01 and shallow_loss < 0.05
