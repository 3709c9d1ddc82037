"""训练损失同为最小值 0 的两个解，新数据上相差很多；有的损失根本取不到最小值。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, d = 20, 100  # 样本比特征少：能让训练损失为 0 的 w 有无穷多个
w_true = torch.randn(d, dtype=torch.float64)
x, x_new = (torch.randn(k, d, dtype=torch.float64) for k in (n, 1000))
y, y_new = x @ w_true, x_new @ w_true

shortest = torch.linalg.pinv(x) @ y
direction = torch.randn(d, dtype=torch.float64)
unseen = direction - torch.linalg.pinv(x) @ (x @ direction)  # 训练样本看不见的方向
longer = shortest + 3 * unseen
errors = []
for name, w in {"shortest w": shortest, "another w ": longer}.items():
    train, new = F.mse_loss(x @ w, y), F.mse_loss(x_new @ w, y_new)
    errors.append(new)
    print(f"{name}  training loss {train:.3f}   new data {new:.0f}")
    assert train < 1e-20
assert errors[1] > 3 * errors[0]

# 两类分得开：权重越大损失越小，永远大于 0，下确界 0 取不到
points = torch.tensor([-2.0, -1.0, 1.0, 2.0], dtype=torch.float64)
separable = torch.tensor([0.0, 0.0, 1.0, 1.0], dtype=torch.float64)
mixed = torch.tensor([0.0, 1.0, 0.0, 1.0], dtype=torch.float64)
scale = torch.linspace(0, 20, 2001, dtype=torch.float64)
for name, labels in {"separable": separable, "mixed": mixed}.items():
    losses = torch.stack(
        [F.binary_cross_entropy_with_logits(k * points, labels) for k in scale]
    )
    best = scale[losses.argmin()].item()
    print(f"{name:9}  lowest loss {losses.min():.1e} at w = {best:.2f} of 0..20")
    assert losses.min() > 0 and (best == 20) == (name == "separable")
