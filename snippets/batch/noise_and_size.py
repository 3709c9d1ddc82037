"""批量放大到 4 倍，梯度的噪声只减半：蒙特卡洛估计与公式对照。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
samples = 1024
x = 2 * torch.rand(samples) - 1
y = 2 * x + torch.randn(samples)
grads = 2 * (0 - y) * x  # 每个样本的 (w*x - y)**2 在 w = 0 处的梯度
full = grads.mean()  # 全部数据的梯度
sigma = grads.std(correction=0)

sizes = [1, 4, 16, 64, 256]
measured, theory = [], []
for size in sizes:
    order = torch.rand(4000, samples).topk(size).indices  # 4000 次无放回抽样
    batch_grads = grads[order].mean(dim=1)
    measured.append((batch_grads - full).pow(2).mean().sqrt() / sigma)
    theory.append(((samples - size) / (samples - 1) / size) ** 0.5)
    print(f"B = {size:3d}  noise / sigma: {measured[-1]:.2f}  formula {theory[-1]:.2f}")

torch.testing.assert_close(
    torch.stack(measured), torch.tensor(theory), rtol=0.06, atol=0
)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.loglog(sizes, theory, label="formula, without replacement")
ax.loglog(sizes, measured, "o", label="4000 random batches")
ax.loglog(sizes, [size**-0.5 for size in sizes], "--", label=r"$1/\sqrt{B}$")
ax.set_xlabel("batch size B")
ax.set_ylabel(r"gradient noise / $\sigma$")
ax.set_xticks(sizes, sizes)
ax.legend()
plt.show()
