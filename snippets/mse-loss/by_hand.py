"""均方误差：手算与 F.mse_loss 一致；最优常数是均值，最小值是方差而不是 0。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
pred = torch.randn(5, 3, dtype=torch.float64, requires_grad=True)
y = torch.randn(5, 3, dtype=torch.float64)

loss = F.mse_loss(pred, y)
loss.backward()
by_hand = ((pred - y) ** 2).sum() / 15  # 分母是全部 5 × 3 个元素
per_sample = ((pred - y) ** 2).sum(dim=1).mean()  # 分母只是 5 个样本
assert torch.allclose(loss, by_hand) and torch.allclose(per_sample, 3 * loss)
assert torch.allclose(pred.grad, 2 / 15 * (pred - y))
print(f"divided by elements {loss:.3f}   by samples {per_sample:.3f}")

t = torch.tensor([1.0, 2.0, 3.0, 4.0, 90.0], dtype=torch.float64)
var = t.var(correction=0)
for c in (3.0, 20.0, 30.0):  # 对常数预测：均方误差 = 方差 + 偏移的平方
    mse = F.mse_loss(torch.full_like(t, c), t)
    assert torch.allclose(mse, var + (t.mean() - c) ** 2)
    print(f"predict {c:4.0f}   mse {mse:6.0f} = {var:.0f} + {(t.mean() - c) ** 2:.0f}")

# 分批的均方根误差不能直接平均：先平均平方，最后开方
rmse = var.sqrt()
parts = [((p - t.mean()) ** 2).mean().sqrt() for p in (t[:4], t[4:])]
averaged = (4 * parts[0] + parts[1]) / 5
unweighted = (parts[0] + parts[1]) / 2  # 两批大小不同却一样看待
assert averaged < rmse < unweighted
print(f"rmse {rmse:.1f}   average of the batches' rmse {averaged:.1f}", end="")
print(f", not weighted by size {unweighted:.1f}")
