"""矩阵乘法与逐元素运算：每搬一个字节能做多少次运算，决定瓶颈是算力还是带宽。"""

import matplotlib.pyplot as plt
import torch

PEAK, BANDWIDTH = 312e12, 2039e9  # A100 80GB：FP16 Tensor Core 次/秒，字节/秒
ridge = PEAK / BANDWIDTH
print(f"balance point: {ridge:.0f} operations per byte")


def matmul(m, n, k, size=2):
    """(m, k) 乘 (k, n)：m n k 次乘加，算 2 m n k 次；两个输入各读一遍，输出写一遍。"""
    return 2 * m * n * k, size * (m * k + k * n + m * n)


def relu(count, size=2):
    """每个元素算 1 次，读一遍写一遍。"""
    return count, 2 * size * count


n = 4096
work = {
    "relu 4096 x 4096": relu(n * n),
    "(1, 4096) @ (4096, 4096)": matmul(1, n, n),
    "(64, 4096) @ (4096, 4096)": matmul(64, n, n),
    "(4096, 4096) @ (4096, 4096)": matmul(n, n, n),
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
grid = torch.logspace(-1, 4, 200)
ax.loglog(grid, (grid * BANDWIDTH).clamp(max=PEAK) / 1e12, color="gray")
for name, (ops, moved) in work.items():
    intensity = ops / moved
    time = max(ops / PEAK, moved / BANDWIDTH)  # 理想：计算与搬运完全重叠
    limit = "compute" if intensity > ridge else "memory"
    print(f"{name:28} {intensity:7.2f} op/byte {time * 1e6:6.1f} us", end="")
    print(f"  {limit:7}  {ops / time / PEAK:6.1%} of peak")
    ax.plot(intensity, ops / time / 1e12, "o", label=name)
assert abs(matmul(n, n, n)[0] / matmul(n, n, n)[1] - n / 3) < 1e-6
ax.set(xlabel="operations per byte", ylabel="attainable 10^12 op/s")
ax.legend(fontsize=8)
plt.show()
