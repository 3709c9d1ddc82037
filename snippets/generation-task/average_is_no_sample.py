"""一个输入有多个合理的答案：平方误差给出它们的平均，而平均本身不合理。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)


def draw(n):
    """同一个输入的合理答案：一半在 -1 附近，一半在 1 附近。"""
    mode = torch.where(torch.rand(n) < 0.5, -1.0, 1.0).double()
    return mode + 0.15 * torch.randn(n, dtype=torch.float64)


y, fresh = draw(4000), draw(1000)
average = y.mean().item()  # 平方误差下最好的常数

# 把数轴切成 80 格，学一个分类分布：交叉熵最小的解就是每格的频率
width = 0.05
cell = ((y + 2) / width).long().clamp(0, 79)
p = torch.bincount(cell, minlength=80).double() / len(y)
picked = torch.multinomial(p, 1000, replacement=True)
samples = (picked + torch.rand(1000, dtype=torch.float64)) * width - 2


def near_data(v):
    """离某个新的真实答案不到 0.05 的比例。"""
    nearest = (v[:, None] - fresh).abs().min(dim=1).values
    return (nearest < 0.05).double().mean().item()


one = torch.tensor([average], dtype=torch.float64)
print(
    f"|mean| {abs(average):.1f}  squared error {(fresh - average).square().mean():.1f}"
)
print(f"samples     squared error {(fresh - samples).square().mean():.1f}")
print(f"near real answers: mean {near_data(one):.2f}  samples {near_data(samples):.2f}")
assert near_data(one) == 0 and near_data(samples) > 0.95
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
style = {"bins": 80, "range": (-2, 2), "density": True}
ax.hist(y, alpha=0.5, label="data", **style)
ax.hist(samples, histtype="step", label="samples of the model", **style)
ax.axvline(average, color="C3", linestyle="--", label="least squares")
ax.set(xlabel="y", ylabel="density")
ax.legend()
plt.show()
