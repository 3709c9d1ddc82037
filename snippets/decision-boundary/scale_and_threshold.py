"""线性分类器：放大权重不移动边界，改阈值让边界平行移动，高维里边界近在咫尺。"""

import math

import torch

torch.manual_seed(0)
w, b = torch.tensor([3.0, 4.0], dtype=torch.float64), -2.0  # ‖w‖ = 5
x = 3 * torch.randn(10_000, 2, dtype=torch.float64)
logit = x @ w + b
distance = logit / w.norm()  # 带符号的距离

# 权重和偏置同乘 10：预测一个不变，概率却更极端
shares = []
for k in (1, 10):
    p = torch.sigmoid(x @ (k * w) + k * b)
    assert torch.equal(p > 0.5, distance > 0)
    shares.append(((p - 0.5).abs() < 0.4).double().mean().item())
    print(f"scale {k:2}  share with p in (0.1, 0.9): {shares[-1]:.3f}")
assert shares[1] < shares[0] / 5

# 阈值 t：边界从 distance = 0 移到 ln(t / (1 − t)) / ‖w‖
for t in (0.1, 0.5, 0.9):
    shift = math.log(t / (1 - t)) / 5
    print(f"threshold {t}  boundary at distance {shift:+.3f}")
    assert torch.equal(torch.sigmoid(logit) > t, distance > shift)

# 离边界的欧氏距离是 1 的点，每个坐标只要改 1/√d 就能到边界
for d in (2, 784):
    v = torch.randn(d, dtype=torch.float64).sign() / math.sqrt(d)  # ‖v‖ = 1
    point = v.clone()  # v·x = 1，到边界 v·x = 0 的距离是 1
    step = -v.sign() / v.abs().sum()
    print(f"d = {d:3}  change per coordinate {step.abs().max():.4f}")
    assert abs(v @ (point + step)) < 1e-9
