"""枚举全部决策规则：错误率最低的是取概率最大的类，代价最低的可能是另一条。"""

from itertools import product

import torch

# joint[x, y]：4 种输入 × 3 个类别（0 健康、1 轻症、2 重症）的联合概率
joint = torch.tensor([[0.38, 0.015, 0.005], [0.14, 0.04, 0.02],
                      [0.06, 0.13, 0.01], [0.02, 0.08, 0.1]]).double()  # fmt: skip
# cost[y, k]：真实类别是 y，决策是 k；漏掉重症最贵
cost = torch.tensor([[0, 1, 2], [5, 0, 1], [50, 20, 0]], dtype=torch.float64)
assert abs(joint.sum() - 1) < 1e-6


def risk(rule, loss):
    """一条规则（每种输入给一个决策）的期望损失。"""
    return sum((joint[x] @ loss[:, k]).item() for x, k in enumerate(rule))


zero_one = 1 - torch.eye(3, dtype=torch.float64)  # 错一个算 1，期望就是错误率
rules = list(product(range(3), repeat=4))  # 3^4 = 81 条
best_error = min(rules, key=lambda r: risk(r, zero_one))
best_cost = min(rules, key=lambda r: risk(r, cost))
print("rules        ", len(rules))
for name, rule in {"least errors": best_error, "least cost  ": best_cost}.items():
    error, price = risk(rule, zero_one), risk(rule, cost)
    print(f"{name}  {rule}  error rate {error:.3f}  cost {price:.3f}")

posterior = joint / joint.sum(dim=1, keepdim=True)  # p(y | x)
print("p(y | x = 1) ", [round(p, 3) for p in posterior[1].tolist()])
print("cost of 0, 1, 2", [round(c, 2) for c in (posterior @ cost)[1].tolist()])
assert best_error == tuple(posterior.argmax(dim=1).tolist())
assert best_cost == tuple((posterior @ cost).argmin(dim=1).tolist()) != best_error
