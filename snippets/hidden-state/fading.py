"""早先的信息在隐状态里能留多久：最终状态对初始状态的导数随步数的变化。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
size, steps, runs = 32, 60, 10
fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
norms = {}
for scale in (0.8, 1.0, 1.5):
    curve = torch.zeros(steps, dtype=torch.float64)
    for _ in range(runs):
        q, _ = torch.linalg.qr(torch.randn(size, size, dtype=torch.float64))
        w = scale * q  # 奇异值全为 scale 的循环权重
        h = torch.zeros(size, dtype=torch.float64)
        jacobian = torch.eye(size, dtype=torch.float64)  # dh_t / dh_0
        for t in range(steps):
            h = torch.tanh(w @ h + 0.5 * torch.randn(size, dtype=torch.float64))
            jacobian = (1 - h**2)[:, None] * w @ jacobian
            curve[t] += torch.linalg.matrix_norm(jacobian, 2) / runs
    norms[scale] = curve
    print(f"scale {scale}: after 10 steps {curve[9]:.0e}, after 60 {curve[59]:.0e}")
    ax.semilogy(range(1, steps + 1), curve, label=f"recurrent weights x {scale}")
assert norms[0.8][59] < 1e-5 and norms[0.8][59] < norms[1.0][59] < norms[1.5][59]
assert all(norms[0.8] <= 0.8 ** torch.arange(1, steps + 1) + 1e-12)  # tanh' 不超过 1

ax.set(xlabel="steps", ylabel="influence of the first state")
ax.legend()
plt.show()
