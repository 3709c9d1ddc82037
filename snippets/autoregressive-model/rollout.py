"""二阶自回归：往前推一步准，把预测当输入一直推下去，误差涨到序列的方差。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
phi1, phi2, n = 1.6, -0.9, 20_000
x = torch.zeros(n, dtype=torch.float64)
noise = torch.randn(n, dtype=torch.float64)
for t in range(2, n):
    x[t] = phi1 * x[t - 1] + phi2 * x[t - 2] + noise[t]
x = x[200:]  # 丢掉开头，让过程平稳

# 拟合：拿前两个值回归下一个值，就是最小二乘
design = torch.stack([x[1:-1], x[:-2]], 1)
a, b = torch.linalg.lstsq(design, x[2:, None]).solution.flatten()
print(f"fitted {a:.2f}, {b:.2f} (true {phi1}, {phi2})")
assert abs(a - phi1) < 0.03 and abs(b - phi2) < 0.03

# 从每个时刻出发往前推 40 步，预测值接着当输入
horizon = 40
older, newer = x[:-horizon][:-1].clone(), x[:-horizon][1:].clone()
path, errors = [], []
for h in range(1, horizon + 1):
    older, newer = newer, a * newer + b * older
    target = x[1 + h : 1 + h + len(newer)]
    errors.append(((newer - target) ** 2).mean().item())
    path.append(newer[0].item())
variance = x.var().item()
for h in (1, 2, 5, 40):
    print(f"{h:2} steps ahead: mean squared error {errors[h - 1]:.2f}")
print(f"variance of the series {variance:.2f}")
assert abs(errors[0] - 1) < 0.1 and errors[1] > 3 and errors[-1] > 0.9 * variance

fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
ax.plot(range(60), x[:60], label="series")
ax.plot(range(2, 42), path, "--", label="rollout from step 1")
ax.set(xlabel="time step", ylabel="value")
ax.legend(loc="upper right", ncols=2)
plt.show()
