"""词表很大时分块算损失：每次只展开一块 logits，损失与梯度不变。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
tokens, width, vocabulary, chunk = 64, 16, 1000, 16
h0 = torch.randn(tokens, width, dtype=torch.float64)
w0 = torch.randn(vocabulary, width, dtype=torch.float64) / 4
target = torch.randint(vocabulary, (tokens,))
target[50:] = -100  # 填充位置

h, w = h0.clone().requires_grad_(), w0.clone().requires_grad_()
full = F.cross_entropy(h @ w.T, target)
full.backward()

hc, wc = h0.clone().requires_grad_(), w0.clone().requires_grad_()
count = (target != -100).sum()
total = 0.0
for rows, t in zip(hc.split(chunk), target.split(chunk), strict=True):
    part = F.cross_entropy(rows @ wc.T, t, reduction="sum") / count
    part.backward()  # 立刻反向，这一块的 logits 随即释放
    total += part.item()
print(f"full {full:.6f}  chunked {total:.6f}")
print(f"logits held at once: {tokens * vocabulary} against {chunk * vocabulary}")
assert abs(total - full.item()) < 1e-12
assert torch.allclose(h.grad, hc.grad) and torch.allclose(w.grad, wc.grad)

size = 8 * 2048 * 128_000 * 4
print(f"8 x 2048 tokens, 128000 classes, float32: {size / 1e9:.2f} GB of logits")
