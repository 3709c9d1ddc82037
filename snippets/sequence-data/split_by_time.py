"""时间序列随机划分：测试点的前后邻居都在训练集里，误差低得不真实。"""

import torch

torch.manual_seed(0)
T, repeats = 500, 200
errors = {"random split": [], "split by time": []}
for _ in range(repeats):
    x = torch.randn(T, dtype=torch.float64).cumsum(dim=0)  # 随机游走
    t = torch.arange(T)
    orders = {"random split": torch.randperm(T), "split by time": t}
    for name, order in orders.items():
        train, test = order[:400], order[400:]
        # 模型：取时间上最近的训练点的值
        nearest = (test[:, None] - train).abs().argmin(dim=1)
        errors[name].append(((x[test] - x[train][nearest]) ** 2).mean())

means = {name: torch.stack(e).mean().item() for name, e in errors.items()}
for name, value in means.items():
    print(f"{name:13}  mean squared error {value:.1f}")
# 游走第 k 步的方差是 k，按时间划分的期望是 (1 + … + 100)/100 = 50.5
print(f"theory for split by time  {sum(range(1, 101)) / 100:.1f}")
assert means["split by time"] > 20 * means["random split"]
assert abs(means["split by time"] - 50.5) < 15
