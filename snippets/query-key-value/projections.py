"""为什么查询和键要用两套投影：共用一套，打分矩阵必然对称；只有乘积起作用。"""

import torch

torch.manual_seed(0)
n, d = 6, 16
x = torch.randn(n, d, dtype=torch.float64)  # 6 个词元的表示
w_q, w_k = torch.randn(2, d, d, dtype=torch.float64) / d**0.5

shared = (x @ w_q) @ (x @ w_q).T
separate = (x @ w_q) @ (x @ w_k).T
for name, s in {"shared": shared, "separate": separate}.items():
    print(f"{name} projection: relative asymmetry {(s - s.T).norm() / s.norm():.1f}")
assert torch.allclose(shared, shared.T)
assert (separate - separate.T).norm() > 0.5 * separate.norm()
assert (shared.diagonal() >= 0).all()  # 对自己的打分是长度的平方，不会为负

# 打分只取决于乘积 W_Q W_K^T：W_Q 右乘 A、W_K 右乘 A 的逆的转置，打分不变
a = torch.randn(d, d, dtype=torch.float64) + 4 * torch.eye(d, dtype=torch.float64)
same = (x @ w_q @ a) @ (x @ w_k @ torch.linalg.inv(a).T).T
assert torch.allclose(same, separate)
assert torch.allclose(x @ (w_q @ w_k.T) @ x.T, separate)

# 每个头只有 d_k 维：乘积的秩不超过 d_k
w_q4, w_k4 = torch.randn(2, d, 4, dtype=torch.float64)
rank = torch.linalg.matrix_rank(w_q4 @ w_k4.T).item()
print("rank with d_k = 4:", rank)
assert rank == 4 < d
