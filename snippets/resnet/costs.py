"""ResNet 各阶段的乘加次数；瓶颈块；下采样放在 1×1 还是 3×3（v1 与 v1.5）。"""

import matplotlib.pyplot as plt
import numpy as np


def stage_macs(depths, bottleneck, v15=True):
    """输入 224×224 时，首层、四个阶段和全连接各做多少次乘加。"""
    out, c_in, n = [7 * 7 * 3 * 64 * 112**2], 64, 56
    for stage, depth in enumerate(depths):
        c, total = 64 * 2**stage, 0
        c_out = 4 * c if bottleneck else c
        for i in range(depth):
            m = n // 2 if stage and i == 0 else n  # m：这一块输出的边长
            if bottleneck:  # v1 在第一个 1×1 就下采样；13 = 9 + 4
                total += c_in * c * (n if v15 else m) ** 2 + 13 * c * c * m**2
            else:
                total += 9 * c * (c_in + c) * m**2
            total += c_in * c_out * m**2 * (c_in != c_out)  # 投影捷径
            c_in, n = c_out, m
        out.append(total)
    return np.array([*out, c_in * 1000])


models = {
    "ResNet-18": stage_macs((2, 2, 2, 2), False),
    "ResNet-34": stage_macs((3, 4, 6, 3), False),
    "ResNet-50 v1": stage_macs((3, 4, 6, 3), True, v15=False),
    "ResNet-50 v1.5": stage_macs((3, 4, 6, 3), True),
}
fig, ax = plt.subplots(figsize=(6.4, 3.2), layout="constrained")
for i, (name, macs) in enumerate(models.items()):
    ax.bar(np.arange(6) + 0.2 * i - 0.3, macs / 1e9, 0.2, label=name)
    print(f"{name:15} {macs.sum() / 1e9:.2f} G multiply-adds")
ax.set(xticks=range(6), xticklabels=["stem", "56", "28", "14", "7", "fc"])
ax.set(xlabel="stage (side of its output)", ylabel="multiply-adds (billions)")
ax.legend(fontsize=8)

# 256 通道上：瓶颈块（256→64→64→256）与两个 3×3 的普通块，只数卷积的权重
bottleneck, basic = 256 * 64 + 9 * 64 * 64 + 64 * 256, 2 * 9 * 256 * 256
print(f"at 256 channels: bottleneck {bottleneck:,} weights, basic {basic:,}")
assert basic > 16 * bottleneck
assert 4.08e9 < models["ResNet-50 v1.5"].sum() < 4.10e9
plt.show()
