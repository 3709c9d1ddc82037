"""绝对误差的最优常数是中位数；个数为偶数时，中间两个值之间处处最优。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

pred = torch.tensor([2.0, -1.0, 5.0, 0.0], dtype=torch.float64, requires_grad=True)
y = torch.tensor([1.0, 3.0, 5.0, 0.5], dtype=torch.float64)
loss = F.l1_loss(pred, y)
loss.backward()
assert torch.allclose(loss, (pred - y).abs().mean())
assert torch.equal(pred.grad, torch.sign(pred - y) / 4)  # 误差为 0 处取 0
print("gradient", pred.grad.tolist())
mse = ((pred - y) ** 2).mean()
assert loss <= mse.sqrt() <= 2 * loss  # MAE <= RMSE <= sqrt(n) MAE，这里 n = 4

grid = torch.linspace(0, 12, 1201, dtype=torch.float64)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for values in ([1.0, 2.0, 3.0, 4.0, 10.0], [1.0, 2.0, 6.0, 10.0]):
    t = torch.tensor(values, dtype=torch.float64)
    curve = (grid[:, None] - t).abs().mean(dim=1)
    best = grid[curve <= curve.min() + 1e-9]
    print(f"{t.int().tolist()}: best from {best[0]:.2f} to {best[-1]:.2f}", end="")
    print(f"   torch.median {t.median():.0f}, mean {t.mean():.2f}")
    ax.plot(grid, curve, label=f"{len(t)} values")
    ax.plot(best, curve.min().expand(len(best)), lw=4, color="C3")
    low, high = (3, 3) if len(t) == 5 else (2, 6)  # 奇数个时只有一个点最优
    assert abs(best[0] - low) < 1e-9 and abs(best[-1] - high) < 1e-9

ax.set(xlabel="constant prediction c", ylabel="mean absolute error")
ax.legend()
plt.show()
