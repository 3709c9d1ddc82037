"""强度增大时，权重的范数只减不增，单个权重却可以先变大，甚至变号。"""

import torch

gram = torch.tensor([[1.0, 0.9], [0.9, 1.0]], dtype=torch.float64)  # 相关的特征
target = gram @ torch.tensor([2.0, -0.5], dtype=torch.float64)
eye = torch.eye(2, dtype=torch.float64)
strengths = (0.0, 0.05, 0.3, 1.0, 3.0)
path = [torch.linalg.solve(gram + lam * eye, target) for lam in strengths]
for lam, w in zip(strengths, path, strict=True):
    print(f"lambda {lam:4}: {w[0]:5.2f} {w[1]:5.2f}   norm {w.norm():.2f}")
norms = torch.stack([w.norm() for w in path])
second = [w[1].item() for w in path]
assert (norms.diff() < 0).all()
assert second[0] < 0 < second[2] < second[3] and second[3] > second[4]
