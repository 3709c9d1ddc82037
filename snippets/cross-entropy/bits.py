"""交叉熵是用错误的码本付的账：等于熵加 KL 散度，只在 q = p 时最小。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
p = torch.tensor([1 / 2, 1 / 4, 1 / 8, 1 / 8], dtype=torch.float64)
q = torch.tensor([1 / 8, 1 / 8, 1 / 4, 1 / 2], dtype=torch.float64)


def cross_entropy(a, b):
    """以比特计的 H(a, b)。"""
    return -(a * b.log2()).sum()


kl = (p * (p / q).log2()).sum()
print(f"H(p,p) {cross_entropy(p, p):.3f}   H(p,q) {cross_entropy(p, q):.3f}")
print(f"KL(p||q) = H(p,q) - H(p) = {kl:.3f}   H(q,q) {cross_entropy(q, q):.3f}")
lengths = torch.tensor([3.0, 3, 2, 1], dtype=torch.float64)  # 按 q 设计的码长
assert torch.equal(lengths, -q.log2()) and (p * lengths).sum() == cross_entropy(p, q)
assert torch.isclose(cross_entropy(p, q), cross_entropy(p, p) + kl)

# 只有样本、不知道 p 时：平均 -log q(x) 就是交叉熵的无偏估计
x = torch.multinomial(p, 100_000, replacement=True)
estimate = -q[x].log2().mean()
print(f"from 100000 samples {estimate:.2f}")
assert abs(estimate - cross_entropy(p, q)) < 0.02

# 不对称：真实分布与模型对调，结果不同
uniform = torch.full_like(p, 1 / 4)
print(
    f"H(p,u) {cross_entropy(p, uniform):.3f}   H(u,p) {cross_entropy(uniform, p):.3f}"
)

grid = torch.linspace(0.01, 0.99, 99, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for t in (0.5, 0.3, 0.1):
    h = -(t * grid.log2() + (1 - t) * (1 - grid).log2())
    assert torch.isclose(grid[h.argmin()], torch.tensor(t, dtype=torch.float64))
    ax.plot(grid, h, label=f"p = {t}")
    ax.plot(t, h.min(), "ko", markersize=4)
ax.set(xlabel="q", ylabel="H(p, q)  [bits]", ylim=(0, 3.5))
ax.legend()
plt.show()
