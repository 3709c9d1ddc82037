"""为什么除以 √d_k：不除，维数越大 softmax 越饱和，最后梯度趋于 0；除了就与维数无关。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
n, runs = 64, 300
dims = (4, 16, 64, 256, 1024)
curves = {"unscaled": [], "divided by sqrt(d)": [], "divided by d": []}
for d in dims:
    q, k = torch.randn(runs, 1, d), torch.randn(runs, n, d)  # 各分量独立、方差 1
    dots = (k * q).sum(-1)
    scaled = {
        "unscaled": dots,
        "divided by sqrt(d)": dots / d**0.5,
        "divided by d": dots / d,
    }
    for name, s in scaled.items():
        p = s.softmax(-1)
        # softmax 的雅可比 diag(p) - p p^T 的 Frobenius 范数，取中位数
        jacobian = torch.diag_embed(p) - p[:, :, None] * p[:, None, :]
        size = torch.linalg.matrix_norm(jacobian).median().item()
        curves[name].append((s.var().item(), p.amax(-1).mean().item(), size))

print("d     variance  largest weight  softmax Jacobian")
for name in ("unscaled", "divided by sqrt(d)"):
    for d, (var, top, size) in zip(dims, curves[name], strict=True):
        if d in (64, 1024):
            print(f"{d:4}  {var:8.2f}  {top:14.2f}  {size:16.3f}  {name}")
plain, rooted, flat = (torch.tensor(c) for c in curves.values())
assert torch.allclose(plain[:, 0] / torch.tensor(dims), torch.ones(5), atol=0.15)
assert torch.allclose(rooted[:, 0], torch.ones(5), atol=0.15)
assert plain[4, 1] > 0.9 and (rooted[:, 1] < 0.2).all()
assert plain[4, 2] < 0.1 * rooted[4, 2] and flat[4, 1] < 0.02  # 除以 d：趋于均匀

fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for name, curve in curves.items():
    ax.semilogx(dims, [top for _, top, _ in curve], "o-", base=2, label=name)
ax.set(xlabel="dimension d", ylabel="largest weight of 64", ylim=(0, 1))
ax.legend()
plt.show()
