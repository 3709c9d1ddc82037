"""2×2 的逆手算一遍；乘积的逆要倒序；奇异矩阵报错；行列式小不等于病态。"""

import torch

a = torch.tensor([[4.0, 7.0], [2.0, 6.0]], dtype=torch.float64)
(p, q), (r, s) = a.tolist()
det = p * s - q * r
by_hand = torch.tensor([[s, -q], [-r, p]], dtype=torch.float64) / det
inverse = torch.linalg.inv(a)
assert torch.allclose(inverse, by_hand)
eye = torch.eye(2, dtype=torch.float64)
assert torch.allclose(a @ inverse, eye) and torch.allclose(inverse @ a, eye)
print(
    f"det {det:.0f}, inverse", [[round(v, 2) for v in row] for row in by_hand.tolist()]
)

# 逐元素取倒数是另一回事
print("1 / a  ", [[round(v, 2) for v in row] for row in (1 / a).tolist()])
assert not torch.allclose(inverse, 1 / a)

b = torch.tensor([[1.0, 2.0], [0.0, 1.0]], dtype=torch.float64)
assert torch.allclose(torch.linalg.inv(a @ b), torch.linalg.inv(b) @ inverse)
assert not torch.allclose(torch.linalg.inv(a @ b), inverse @ torch.linalg.inv(b))

# 第二行是第一行的两倍：压扁了，回不去
try:
    torch.linalg.inv(torch.tensor([[1.0, 2.0], [2.0, 4.0]]))
    raise AssertionError("should fail")
except torch.linalg.LinAlgError as error:
    print("LinAlgError:", str(error).split(", ")[1])
# 秩为 2 的 3×3 矩阵：消元的舍入可能让主元不恰好为 0，于是不报错，给出没有意义的大数
nine = torch.arange(1.0, 10.0, dtype=torch.float64).view(3, 3)
try:
    largest = torch.linalg.inv(nine).abs().max().item()
except torch.linalg.LinAlgError:
    largest = float("inf")
print("rank", int(torch.linalg.matrix_rank(nine)), " usable inverse:", largest < 1e12)
assert torch.linalg.matrix_rank(nine) == 2 and largest > 1e12

# 0.1·I：行列式是 1e-50，求逆却毫无困难；条件数才说明难度
tiny = 0.1 * torch.eye(50, dtype=torch.float64)
print(f"0.1*I: det {torch.linalg.det(tiny):.0e}, cond {torch.linalg.cond(tiny):.0f}")
assert torch.allclose(torch.linalg.inv(tiny), 10 * torch.eye(50, dtype=torch.float64))
