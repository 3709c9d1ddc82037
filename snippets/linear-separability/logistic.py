"""线性可分的数据上，不加惩罚的逻辑回归没有有限的最优解：权重越走越大。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(100, 2, dtype=torch.float64)
side = x @ torch.tensor([1.0, 1.0], dtype=torch.float64)
x = x + 0.5 * side.sign()[:, None]  # 沿 (1, 1) 把两类推开，中间留出空隙
y = (side > 0).double()


def train(penalty, report):
    """从 0 出发做全批量梯度下降，在 report 的各步返回 (‖w‖, 损失)。"""
    w = torch.zeros(2, dtype=torch.float64)
    seen = []
    for step in range(1, max(report) + 1):
        w -= x.T @ (torch.sigmoid(x @ w) - y) / len(y) + penalty * w
        if step in report:
            loss = F.binary_cross_entropy_with_logits(x @ w, y).item()
            seen.append((w.norm().item(), loss))
    assert ((x @ w > 0) == (y > 0)).all()  # 训练样本全部分对
    return seen


steps = (10, 100, 1000, 10_000)
plain, decayed = train(0.0, steps), train(0.01, steps)
for step, (norm, loss), (norm_decayed, _) in zip(steps, plain, decayed, strict=True):
    print(
        f"step {step:5}  loss {loss:.5f}  norm {norm:5.2f}  with L2 {norm_decayed:.2f}"
    )
assert all(b[0] > 1.15 * a[0] for a, b in zip(plain, plain[1:], strict=False))
assert abs(decayed[-1][0] - decayed[-2][0]) < 1e-6
