"""LogSumExp：照公式写会上溢或下溢，先减最大值就没事；以及几个边界情形。"""

import torch

inf = torch.inf


def naive(x):
    return x.exp().sum().log()


def stable(x):
    """减去最大值；最大值是无穷大时改减 0，免得 inf - inf。"""
    m = x.max()
    m = torch.where(m.isfinite(), m, 0.0)
    return m + (x - m).exp().sum().log()


for values in ([1.0, 2, 3], [1000.0, 1000], [-1000.0, -1000], [-inf, -inf], [inf, 0.0]):
    x = torch.tensor(values)
    print(f"{values!s:18} naive {naive(x):9.4f}  stable {stable(x):9.4f}")
    assert torch.equal(stable(x), torch.logsumexp(x, 0)) or torch.isclose(
        stable(x), torch.logsumexp(x, 0)
    )
x = torch.tensor([-inf, -inf])
print("shift by -inf:", (x.max() + (x - x.max()).exp().sum().log()).item())

# 梯度是 softmax；不论减去的最大值是否参与求导
x = torch.tensor([2.0, 1.0, -1.0], requires_grad=True)
for m in (x.max(), x.max().detach()):
    (g,) = torch.autograd.grad(m + (x - m).exp().sum().log(), x)
    assert torch.allclose(g, x.softmax(0))
print("gradient", [round(v, 4) for v in g.tolist()])

# 夹在最大值与最大值加 ln n 之间
lse, top = torch.logsumexp(x, 0), x.max()
assert top < lse < top + torch.tensor(3.0).log()
same = torch.full((5,), 7.0)  # 全相等时取到上界
assert torch.isclose(torch.logsumexp(same, 0), 7 + torch.tensor(5.0).log())
print(f"max {top:.4f}  LSE {lse:.4f}  max + ln 3 {top + torch.tensor(3.0).log():.4f}")
