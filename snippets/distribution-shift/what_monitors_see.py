"""三种偏移下，没有标签时能监控的量动没动：概念偏移可以全然不动。"""

import torch

torch.manual_seed(0)
n = 50_000


def predict(x):
    return x > 0  # 在原来的分布上学到的规则


def world(mean=0.0, positive_share=None, rule=lambda x: x > 0):
    """x ~ N(mean, 1)，标签按 rule 加一成噪声；给了 positive_share 就按标签重抽。"""
    x = mean + torch.randn(n)
    y = rule(x) ^ (torch.rand(n) < 0.1)
    if positive_share is not None:
        p = torch.where(y, positive_share, 1 - positive_share)
        keep = torch.multinomial(p, n, replacement=True)
        x, y = x[keep], y[keep]
    return x, y


seen = {}
for name, (x, y) in {
    "training": world(),
    "covariate": world(mean=1.0),
    "label": world(positive_share=0.2),
    "concept": world(rule=lambda x: x < 0),
}.items():
    stats = x.mean(), predict(x).double().mean(), (predict(x) == y).double().mean()
    seen[name] = [s.item() for s in stats]
    mean, share, accuracy = seen[name]
    print(f"{name:9}  mean of x {mean:+.2f}  predicted positive {share:.2f}", end="  ")
    print(f"accuracy {accuracy:.2f}")
base = seen["training"]
assert abs(seen["covariate"][0] - base[0]) > 0.5
assert abs(seen["label"][1] - base[1]) > 0.2
assert abs(seen["concept"][0] - base[0]) < 0.05
assert abs(seen["concept"][1] - base[1]) < 0.02 and seen["concept"][2] < 0.2
