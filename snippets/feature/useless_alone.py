"""与标签的相关系数为 0 的特征也可能不可缺少：单看无关，合起来决定标签。"""

import torch

a = torch.tensor([-1.0, -1.0, 1.0, 1.0], dtype=torch.float64)
b = torch.tensor([-1.0, 1.0, -1.0, 1.0], dtype=torch.float64)
x = torch.linspace(-1, 1, 101, dtype=torch.float64)


def correlation(u, v):
    return torch.corrcoef(torch.stack([u, v]))[0, 1].item() + 0.0


y = a * b  # 异或（用 -1 和 1 表示）
print("y = a * b")
print(f"  corr(a, y) {correlation(a, y):.2f}  corr(b, y) {correlation(b, y):.2f}")
print(f"  corr(a * b, y) {correlation(a * b, y):.2f}")
print("y = x ** 2")
print(f"  corr(x, y) {abs(correlation(x, x**2)):.2f}")
print(f"  corr(x ** 2, y) {correlation(x**2, x**2):.2f}")
assert abs(correlation(a, y)) < 1e-12 and abs(correlation(b, y)) < 1e-12
assert abs(correlation(x, x**2)) < 1e-12

# 只看 a：a 相同的两个样本标签相反，任何函数都最多对一半
for value in (-1, 1):
    assert y[a == value].sum() == 0
