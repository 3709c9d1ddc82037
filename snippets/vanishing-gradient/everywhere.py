"""没有偏置的 ReLU 网络权重偏小时，不是浅层独自消失，而是各层权重的梯度一起变小。"""

import torch

torch.manual_seed(0)
depth, width = 20, 64
x = torch.randn(256, width, dtype=torch.float64)
w = torch.randn(depth, width, width, dtype=torch.float64) * 0.5 / width**0.5
w.requires_grad_()
h = x
for l in range(depth):
    h = torch.relu(h @ w[l])
((h.mean(1) - 1) ** 2).mean().backward()

norms = w.grad.flatten(1).norm(dim=1)
inner = (w * w.grad).sum((1, 2)).detach()
print(f"gradient norm: layer 1 {norms[0]:.0e}, layer {depth} {norms[-1]:.0e}")
print(f"<W, grad W>:   layer 1 {inner[0]:.4e}, layer {depth} {inner[-1]:.4e}")
assert norms.max() < 1e-5 and norms.max() < 100 * norms.min()
assert torch.allclose(inner, inner[0].expand(depth), rtol=1e-9)
