"""归约的坑：分组平均再平均、求和的类型与次序、方差默认除以 n-1。"""

import numpy as np
import torch

# 两句话长 4 和 2，填充到 4：三种“平均损失”
loss = torch.tensor([[1.0, 1.0, 1.0, 1.0], [4.0, 4.0, 0.0, 0.0]])
mask = torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]])
naive = loss.mean()
per_token = (loss * mask).sum() / mask.sum()
per_sentence = ((loss * mask).sum(1) / mask.sum(1)).mean()
print(f"padding counted {naive:.2f}  per token {per_token:.2f}", end="")
print(f"  per sentence {per_sentence:.2f}")
assert naive == 1.5 and per_token == 2.0 and per_sentence == 2.5

# 结果的类型放不下就溢出；先提升再求和
ones = torch.ones(70000, dtype=torch.float16)
print(
    "float16 sum",
    ones.sum().item(),
    "  in float32",
    ones.sum(dtype=torch.float32).item(),
)
assert ones.sum().isinf() and ones.sum(dtype=torch.float32) == 70000

# 浮点加法不满足结合律，次序不同结果就不同
big, one = torch.tensor(2.0**24), torch.tensor(1.0)
print("(big + 1) + 1 - big =", ((big + one) + one - big).item(), end="")
print("   big + (1 + 1) - big =", (big + (one + one) - big).item())
assert (big + one) + one != big + (one + one)

# torch.var 默认除以 n - 1，NumPy 默认除以 n；只有一个数时是 0/0
x = torch.tensor([1.0, 2.0, 3.0, 4.0])
print(f"torch.var {x.var():.4f}  correction=0 {x.var(correction=0):.4f}", end="")
print(f"  numpy.var {np.var(x.numpy()):.4f}")
assert np.isclose(np.var(x.numpy()), x.var(correction=0)) and x.var() > x.var(
    correction=0
)
print("median of 1 2 3 4:", x.median().item(), end="")
print("  quantile 0.5:", x.quantile(0.5).item())
