"""同一个矩阵乘积的四种算法；逐元素乘是另一回事，而且形状相同时不报错。"""

import torch

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
b = torch.tensor([[0.0, 1.0], [5.0, 6.0]])
product = a @ b

# 1. 行点乘列：三重循环
loop = torch.zeros(2, 2)
for i in range(2):
    for j in range(2):
        for k in range(2):
            loop[i, j] += a[i, k] * b[k, j]
# 2. 每一列是 a 的各列的线性组合
columns = torch.stack([a @ b[:, j] for j in range(2)], dim=1)
# 3. 每一行是 b 的各行的线性组合
rows = torch.stack([a[i] @ b for i in range(2)])
# 4. 外积之和：a 的第 k 列乘 b 的第 k 行
outer = sum(torch.outer(a[:, k], b[k]) for k in range(2))
for other in (loop, columns, rows, outer):
    assert torch.equal(other, product)

print("a @ b =", product.tolist())
print("b @ a =", (b @ a).tolist())
print("a * b =", (a * b).tolist())
assert not torch.equal(a @ b, b @ a) and not torch.equal(a @ b, a * b)

# 先做 b 再做 a：复合变换对应乘积，右边的先作用
x = torch.tensor([1.0, -1.0])
assert torch.equal(a @ (b @ x), product @ x)

# 非零矩阵之积可以是零，所以不能从等式两边约去矩阵
n = torch.tensor([[0.0, 1.0], [0.0, 0.0]])
print("n @ n =", (n @ n).tolist())
try:
    torch.ones(3, 2) @ torch.ones(3, 2)
    raise AssertionError("should fail")
except RuntimeError as error:
    print(error)
