"""两个常见错误：由边缘分布猜联合分布；变量变换时直接代入密度。"""

import torch

# 两张联合分布表，行是 X，列是 Y
independent = torch.tensor([[0.25, 0.25], [0.25, 0.25]])
same = torch.tensor([[0.5, 0.0], [0.0, 0.5]])
for name, joint in (("independent", independent), ("always equal", same)):
    marginals = joint.sum(1).tolist(), joint.sum(0).tolist()
    print(f"{name:12}  marginals {marginals}  P(X=Y) {joint.trace():.1f}")
    assert marginals == ([0.5, 0.5], [0.5, 0.5])  # 边缘分布看不出差别

# X 服从标准正态分布，Y = exp(X)：把 x = log y 直接代入密度，总面积不是 1
normal = torch.distributions.Normal(0.0, torch.tensor(1.0, dtype=torch.float64))
y = torch.linspace(1e-6, 400, 2_000_001, dtype=torch.float64)
substituted = normal.log_prob(y.log()).exp()
with_jacobian = substituted / y  # |dx/dy| = 1 / y
wrong, right = (torch.trapezoid(p, y).item() for p in (substituted, with_jacobian))
print(f"area: substituted only {wrong:.3f}   with |dx/dy| {right:.3f}")
assert wrong > 1.6 and abs(right - 1) < 1e-3

# torch 的写法：TransformedDistribution 会自动乘上这个因子
log_normal = torch.distributions.TransformedDistribution(
    normal, torch.distributions.ExpTransform()
)
at = torch.tensor(2.0, dtype=torch.float64)
by_hand = normal.log_prob(at.log()) - at.log()
print(f"log density at 2: by hand {by_hand:.4f}   torch {log_normal.log_prob(at):.4f}")
assert torch.isclose(by_hand, log_normal.log_prob(at))
