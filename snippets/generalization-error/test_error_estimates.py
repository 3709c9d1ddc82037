"""测试误差是泛化误差的估计：分类器的真实错误率是 0.14，看不同大小的测试集报多少。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
# 数据分布：x 在 (-1, 1) 上均匀，标签是 x > 0，再以 0.1 的概率翻转
# 固定的分类器：x > 0.1。它在 (0, 0.1) 上判反，这一段的概率是 0.05
exact = 0.95 * 0.1 + 0.05 * 0.9


def test_errors(m, repeats=1000):
    """抽 repeats 个各含 m 个样本的测试集，返回各自的错误率，形状 (repeats,)。"""
    x = torch.rand(repeats, m) * 2 - 1
    y = (x > 0) ^ (torch.rand(repeats, m) < 0.1)
    return ((x > 0.1) != y).float().mean(dim=1)


fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
print(f"generalization error {exact:.2f}")
for m in (100, 2500):
    errors = test_errors(m)
    formula = (exact * (1 - exact) / m) ** 0.5
    print(
        f"m={m:4}  mean {errors.mean():.2f}  std {errors.std():.3f}  by formula {formula:.3f}"
    )
    assert abs(errors.mean() - exact) < 0.01  # 无偏
    assert abs(errors.std() / formula - 1) < 0.1  # 标准差 sqrt(R(1-R)/m)
    ax.hist(
        errors,
        bins=torch.arange(0.005, 0.3, 0.01),
        density=True,
        alpha=0.7,
        label=f"test sets of {m}",
    )
ax.axvline(exact, color="C3", linestyle="--", label="generalization error")
ax.set(xlabel="test error", ylabel="density")
ax.legend()
plt.show()
