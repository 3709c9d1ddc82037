"""联合分布按哪个次序拆都一样；逐步取最大，得到的却未必是最大的序列。"""

import torch

torch.manual_seed(0)
joint = torch.rand(2, 2, 2, dtype=torch.float64)
joint /= joint.sum()  # 三个二值变量的任意联合分布


def conditionals(table):
    """把联合分布拆成 p(a)、p(b|a)、p(c|a,b)。"""
    ab = table.sum(2)
    first = ab.sum(1)
    return first, ab / first[:, None], table / ab[:, :, None]


for order in ((0, 1, 2), (2, 0, 1)):
    first, second, third = conditionals(joint.permute(order))
    product = first[:, None, None] * second[:, :, None] * third
    assert torch.allclose(product, joint.permute(order))
    print(f"order {order}: the product is the joint distribution")

# 依次采样：每步从条件分布里抽，频率回到联合分布
first, second, third = conditionals(joint)
n = 100_000
a = torch.bernoulli(first[1].expand(n)).long()
b = torch.bernoulli(second[a, 1]).long()
c = torch.bernoulli(third[a, b, 1]).long()
freq = torch.bincount(4 * a + 2 * b + c, minlength=8) / n
print(
    f"sampled against true: off by at most {(freq - joint.flatten()).abs().max():.3f}"
)
assert torch.allclose(freq.double(), joint.flatten(), atol=0.01)

# 逐步取最大：先走 0.6，之后只剩 0.35；另一条是 0.4 × 0.9
start = torch.tensor([0.6, 0.4])
after = torch.tensor([[0.35, 0.33, 0.32], [0.90, 0.05, 0.05]])
paths = start[:, None] * after
greedy = paths[start.argmax()].max()
print(f"greedy path {greedy:.2f}, best path {paths.max():.2f}")
assert greedy < paths.max()
