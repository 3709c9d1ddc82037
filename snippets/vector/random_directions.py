"""维数越高，两个随机方向越接近垂直：夹角余弦的标准差是 1/√n。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
pairs = 10000
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for n in (2, 10, 100, 1000):
    step = 2000  # 分批生成，省内存
    cosines = []
    for _ in range(pairs // step):
        a, b = torch.randn(2, step, n)
        cosines.append(torch.cosine_similarity(a, b, dim=1))
    cosine = torch.cat(cosines)
    std = cosine.std().item()
    print(f"n={n:4}  std of cosine {std:.3f}  1/sqrt(n) {n**-0.5:.3f}")
    assert abs(std * n**0.5 - 1) < 0.03 and abs(cosine.mean()) < 0.03
    if n < 1000:
        ax.hist(
            cosine, bins=80, range=(-1, 1), density=True, alpha=0.6, label=f"n = {n}"
        )
ax.set(xlabel="cosine of the angle between two random vectors", ylabel="density")
ax.legend()
plt.show()
