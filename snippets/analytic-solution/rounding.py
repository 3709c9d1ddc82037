"""公式是精确的，照着公式用浮点数算出来的却不一定。"""

import torch

# x² - 1e8·x + 1 = 0 的小根约为 1e-8；教科书公式里两个几乎相等的数相减
b = torch.tensor(1e8, dtype=torch.float64)
root = (b**2 - 4).sqrt()
textbook = (b - root) / 2
stable = 2 / (b + root)  # 分子有理化，数学上是同一个公式
print(f"textbook {textbook:.4e}   rewritten {stable:.4e}")
assert abs(textbook / 1e-8 - 1) > 0.2 and abs(stable / 1e-8 - 1) < 1e-12

# 两列几乎相同：正规方程要算的 1 + eps² 舍入成 1，矩阵变得不可逆
eps = 1e-9
x = torch.tensor([[1.0, 1.0], [eps, 0.0], [0.0, eps]], dtype=torch.float64)
w_true = torch.tensor([1.0, 2.0], dtype=torch.float64)
y = x @ w_true
gram = x.T @ x
print(f"rank of X {torch.linalg.matrix_rank(x).item()}", end="")
print(f"   X^T X = {gram.tolist()}")
try:
    torch.linalg.solve(gram, x.T @ y)
    raise AssertionError("should be singular")
except torch.linalg.LinAlgError as error:
    print("normal equations:", "singular" if "singular" in str(error) else error)
w = torch.linalg.lstsq(x, y, driver="gelsd", rcond=1e-15).solution
print(f"lstsq: w = [{w[0]:.4f}, {w[1]:.4f}]")
assert torch.allclose(w, w_true, atol=1e-5)
