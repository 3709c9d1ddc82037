"""平均 m 个模型：相互独立的那部分方差除以 m，共同的部分和偏差都不变。"""

import torch

torch.manual_seed(0)
repeats, truth, offset = 60_000, 1.0, 0.3  # 每个模型平均偏高 0.3
print("    m  correlation  bias^2  variance")
for shared in (0.0, 0.5):  # 任两个模型的误差的相关系数
    for m in (1, 10, 50):
        common = torch.randn(repeats, 1) * shared**0.5
        own = torch.randn(repeats, m) * (1 - shared) ** 0.5
        average = (truth + offset + common + own).mean(1)
        bias2 = (average.mean() - truth).item() ** 2
        variance = average.var().item()
        print(f"{m:5} {shared:12} {bias2:7.2f} {variance:9.2f}")
        assert abs(variance - (shared + (1 - shared) / m)) < 0.02
        assert abs(bias2 - offset**2) < 0.01
