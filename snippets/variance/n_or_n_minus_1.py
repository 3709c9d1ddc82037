"""列出骰子的全部样本：除以 n 偏小，除以 n - 1 恰好无偏；标准差则仍然偏小。"""

import numpy as np
import torch

die = torch.arange(1.0, 7.0, dtype=torch.float64)
sigma2 = ((die - die.mean()) ** 2).mean()  # 总体方差：这里就是对分布求期望
print(f"true variance {sigma2:.4f}   true std {sigma2.sqrt():.4f}")

for n in (2, 3, 5):
    samples = torch.cartesian_prod(*[die] * n)  # 6^n 个等可能的样本
    biased = samples.var(1, correction=0).mean()
    unbiased = samples.var(1, correction=1).mean()
    std = samples.std(1).mean()  # torch 默认 correction=1
    print(f"n = {n}: /n {biased:.4f}   /(n-1) {unbiased:.4f}   std {std:.4f}")
    assert torch.isclose(unbiased, sigma2)
    assert torch.isclose(biased, sigma2 * (n - 1) / n)
    assert std < sigma2.sqrt()

# 两个库的默认值不同
x = [1.0, 2.0, 3.0, 4.0]
print(f"torch.var {torch.tensor(x).var():.4f}   np.var {np.var(x):.4f}")
assert torch.isclose(torch.tensor(x).var(), torch.tensor(np.var(x, ddof=1)).float())

# BatchNorm 两种都用：归一化用 n，记进 running_var 的用 n - 1
bn = torch.nn.BatchNorm1d(1, momentum=1.0, eps=1e-9)
out = bn(torch.tensor(x)[:, None]).detach().squeeze()
by_hand = (torch.tensor(x) - 2.5) / np.var(x) ** 0.5
print(f"BatchNorm running_var {bn.running_var.item():.4f}")
assert torch.allclose(out, by_hand) and torch.isclose(
    bn.running_var[0], torch.tensor(x).var()
)
