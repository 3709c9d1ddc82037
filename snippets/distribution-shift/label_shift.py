"""标签偏移：只看没有标签的预测，就能估出新的先验，再平移 logit 修正，不必重训。"""

import math

import torch

torch.manual_seed(0)


def sample(n, prior):
    """P(x|y) 固定：y = 1 时均值为 2，y = 0 时均值为 0，方差都是 1。"""
    y = (torch.rand(n) < prior).long()
    return torch.randn(n) + 2 * y, y


def logit(x, prior):
    return 2 * x - 2 + math.log(prior / (1 - prior))  # 贝叶斯公式


old, new = 0.5, 0.05
val_x, val_y = sample(20_000, old)  # 与训练同分布的验证集，有标签
live_x, live_y = sample(20_000, new)  # 线上，标签只用来核对

says_one = logit(val_x, old) > 0
recall = says_one[val_y == 1].double().mean().item()
false_alarm = says_one[val_y == 0].double().mean().item()
flagged = (logit(live_x, old) > 0).double().mean().item()
# 判正的比例 = 召回率·π + 假正例率·(1 − π)，解出 π
estimate = (flagged - false_alarm) / (recall - false_alarm)
print(f"flagged online {flagged:.3f}  estimated prior {estimate:.3f}  true {new}")

accuracy = {}
for name, prior in (("trained prior", old), ("estimated prior", estimate)):
    right = (logit(live_x, prior) > 0).long() == live_y
    accuracy[name] = right.double().mean().item()
    mean = torch.sigmoid(logit(live_x, prior)).mean().item()
    print(f"{name:15}  accuracy {accuracy[name]:.3f}  mean probability {mean:.3f}")
assert abs(estimate - new) < 0.02
assert accuracy["estimated prior"] > accuracy["trained prior"] + 0.08
