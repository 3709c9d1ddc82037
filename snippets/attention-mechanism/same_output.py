"""权重不能直接当解释：把最受关注的一条降为 0，也能凑出完全相同的输出。"""

import torch

torch.manual_seed(0)
f64 = {"dtype": torch.float64}
n, d, runs = 100, 3, 20
top_weight, moved, worst_gap = [], [], 0.0
for _ in range(runs):
    values = torch.randn(n, d, **f64)
    weights = (1.5 * torch.randn(n, **f64)).softmax(0)
    top = weights.argmax()

    # d+1 个约束：d 维输出不变，权重之和为 1；只用其余 99 条来满足
    constraints = torch.cat([values.T, torch.ones(1, n, **f64)])
    goal = constraints @ weights
    constraints[:, top] = 0
    fix = torch.linalg.pinv(constraints)
    other = torch.full((n,), 1 / n, **f64)
    for _ in range(400):  # 轮流投影到“约束成立”和“非负”
        other = (other + fix @ (goal - constraints @ other)).clamp(min=0)
        other[top] = 0

    worst_gap = max(worst_gap, (constraints @ other - goal).abs().max().item())
    top_weight.append(weights[top].item())
    moved.append((other - weights).abs().sum().item() / 2)

print(f"weight of the top item: {sum(top_weight) / runs:.2f} on average, then 0")
print(f"share of the weight that moved elsewhere: {sum(moved) / runs:.2f}")
print(f"outputs agree to 1e-4 in all {runs} cases: {worst_gap < 1e-4}")
assert worst_gap < 1e-4 and sum(moved) / runs > 0.3
