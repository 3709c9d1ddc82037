"""梯度噪声的大小：与 1/B 成正比；越接近最优点，它相对于梯度就越大。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, d = 4096, 10
x = torch.randn(n, d, dtype=torch.float64)
y = x @ torch.ones(d, dtype=torch.float64) + torch.randn(n, dtype=torch.float64)


def per_sample(w):
    """每个样本的梯度，形状 (n, d)。"""
    return (x @ w - y)[:, None] * x


w = torch.zeros(d, dtype=torch.float64)
for size in (1, 16, 256):  # 有放回地抽 2000 个批，测噪声的均方长度
    g = per_sample(w)
    batches = g[torch.randint(n, (2000, size))].mean(1)
    noise = batches - g.mean(0)
    measured = noise.square().sum(1).mean()
    formula = g.var(0, correction=0).sum() / size
    print(f"B {size:3}  E|noise|^2 {measured:7.3f}  tr(Sigma)/B {formula:7.3f}")
    assert abs(measured / formula - 1) < 0.15
    assert noise.mean(0).norm() < 5 * (formula / 2000).sqrt()  # 均值为 0

signal, trace = [], []
for _ in range(40):  # 全量梯度下降，一路记录信号与噪声
    g = per_sample(w)
    signal.append(g.mean(0).square().sum())
    trace.append(g.var(0, correction=0).sum())
    w = w - 0.1 * g.mean(0)
signal, trace = torch.stack(signal), torch.stack(trace)
for t in (0, 20, 39):
    ratio = trace[t] / signal[t]
    print(f"step {t:2} |G|^2 {signal[t]:.4f} tr {trace[t]:5.1f} ratio {ratio:6.0f}")
assert (trace / signal)[-1] > 100 * (trace / signal)[0]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogy(signal, label="squared gradient")
ax.semilogy(trace / 16, label="squared noise, batch 16")
ax.set(xlabel="step", ylabel="squared length")
ax.legend()
plt.show()
