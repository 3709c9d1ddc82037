"""截断 SVD 的误差恰好由丢掉的奇异值给出；随机的同秩近似都比它差。"""

import torch

torch.manual_seed(0)
double = torch.float64
m, n = 60, 40
a = torch.randn(m, 6, dtype=double) @ torch.randn(6, n, dtype=double)
a = a + 0.1 * torch.randn(m, n, dtype=double)  # 秩 6 加噪声
u, s, vh = torch.linalg.svd(a, full_matrices=False)
print("shapes", tuple(u.shape), tuple(s.shape), tuple(vh.shape))
full = torch.linalg.svd(a)
print("default shapes", tuple(full.U.shape), tuple(full.S.shape), tuple(full.Vh.shape))

for k in (2, 6, 20):
    best = u[:, :k] * s[:k] @ vh[:k]
    spectral = torch.linalg.matrix_norm(a - best, 2)
    frobenius = torch.linalg.matrix_norm(a - best)
    assert torch.isclose(spectral, s[k])  # 下标从 0 起：第 k+1 个
    assert torch.isclose(frobenius, (s[k:] ** 2).sum().sqrt())
    kept = (s[:k] ** 2).sum() / (s**2).sum()
    print(
        f"rank {k:2}: keeps {kept:.1%} of the squares, {k * (m + n)} numbers of {m * n}"
    )
    # 投影到随机的 k 维子空间，误差都更大
    for _ in range(50):
        q = torch.linalg.qr(torch.randn(m, k, dtype=double)).Q
        assert torch.linalg.matrix_norm(a - q @ (q.T @ a)) > frobenius
