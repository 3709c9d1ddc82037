"""AlexNet（论文的分组版）：参数集中在全连接层，计算集中在卷积层。"""

import matplotlib.pyplot as plt
import numpy as np

# 名称、输入通道（每组）、输出通道、核边长、输出边长
conv = [("conv1", 3, 96, 11, 55), ("conv2", 48, 256, 5, 27), ("conv3", 256, 384, 3, 13)]
conv += [("conv4", 192, 384, 3, 13), ("conv5", 192, 256, 3, 13)]
dense = [("fc6", 9216, 4096), ("fc7", 4096, 4096), ("fc8", 4096, 1000)]
names, parameters, macs = [], [], []
for name, c_in, c_out, k, n in conv:
    names.append(name)
    parameters.append(c_out * (c_in * k * k + 1))
    macs.append(c_out * c_in * k * k * n * n)
for name, n_in, n_out in dense:
    names.append(name)
    parameters.append(n_out * (n_in + 1))
    macs.append(n_out * n_in)

parameters, macs = np.array(parameters), np.array(macs)
print(f"parameters {parameters.sum():,}  multiply-adds {macs.sum():,}")
print(
    f"fully connected: {parameters[5:].sum() / parameters.sum():.1%} of the parameters,"
)
print(f"                 {macs[5:].sum() / macs.sum():.1%} of the multiply-adds")
print(f"fc6 alone: {parameters[5]:,} ({parameters[5] / parameters.sum():.0%})")
assert parameters.sum() == 60965224
assert (
    parameters[5:].sum() > 0.9 * parameters.sum() and macs[5:].sum() < 0.1 * macs.sum()
)

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
at = np.arange(8)
ax.bar(at - 0.2, parameters / parameters.sum(), 0.4, label="parameters")
ax.bar(at + 0.2, macs / macs.sum(), 0.4, label="multiply-adds")
ax.set(ylabel="share of the network", xticks=at, xticklabels=names)
ax.legend()
plt.show()
