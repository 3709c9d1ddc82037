"""KL 散度照定义计算，与 torch 对照：参数的顺序和 reduction 都容易弄错。"""

import warnings

import torch
from torch.distributions import Normal, kl_divergence
from torch.nn.functional import kl_div

p = torch.tensor([0.5, 0.4, 0.1], dtype=torch.float64)  # 真实（目标）
q = torch.tensor([0.8, 0.1, 0.1], dtype=torch.float64)  # 模型


def kl(a, b):
    """D(a || b)，奈特。"""
    return (torch.special.xlogy(a, a) - torch.special.xlogy(a, b)).sum()


print(f"D(p||q) {kl(p, q):.4f}   D(q||p) {kl(q, p):.4f}")
# F.kl_div(input, target)：第一个是模型的对数概率，第二个是目标的概率
ours = kl_div(q.log(), p, reduction="sum")
print(
    f"kl_div(q.log(), p) {ours:.4f}   kl_div(q, p) {kl_div(q, p, reduction='sum'):.4f}"
)
assert torch.isclose(ours, kl(p, q)) and kl_div(q, p, reduction="sum") < 0

# 一批两个样本：mean 还除以了类别数，batchmean 才是每个样本的 KL 散度
batch_p, batch_q = torch.stack([p, q]), torch.stack([q, p])
with warnings.catch_warnings(record=True) as caught:  # torch 会为此警告
    warnings.simplefilter("always")
    mean = kl_div(batch_q.log(), batch_p, reduction="mean")
assert "batchmean" in str(caught[0].message)
batchmean = kl_div(batch_q.log(), batch_p, reduction="batchmean")
print(f"batchmean {batchmean:.4f}   mean {mean:.4f}")
assert torch.isclose(batchmean, (kl(p, q) + kl(q, p)) / 2)
assert torch.isclose(mean * 3, batchmean)

# 目标里的 0 不要紧；模型里的 0 使它无穷大
print("D with a zero in p", f"{kl(torch.tensor([0.5, 0.5, 0.0]), q):.4f}", end="   ")
print("with a zero in q", kl(p, torch.tensor([0.5, 0.5, 0.0])).item())

# 正态分布的闭式
m, s = 1.0, 2.0
closed = 0.5 * (s**2 + m**2 - 1) - torch.tensor(s).log()
print(f"D(N(1,4) || N(0,1)) {closed:.4f}")
assert torch.isclose(closed, kl_divergence(Normal(m, s), Normal(0.0, 1.0)))
