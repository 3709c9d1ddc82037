"""矩阵乘法切成小块：每块做一次 D = A·B + C；形状不是块的倍数就要补零、空算。"""

import math

import torch

torch.manual_seed(0)


def tiled(a, b, tile):
    """用 tile×tile 的块乘加完成 a @ b，返回结果和块乘加的次数。"""
    m, k, n = a.shape[0], a.shape[1], b.shape[1]
    up = [math.ceil(s / tile) * tile for s in (m, k, n)]
    pa, pb = torch.zeros(up[0], up[1]), torch.zeros(up[1], up[2])
    pa[:m, :k], pb[:k, :n] = a, b
    d, count = torch.zeros(up[0], up[2]), 0
    for i in range(0, up[0], tile):
        for j in range(0, up[2], tile):
            for p in range(0, up[1], tile):
                block = pa[i : i + tile, p : p + tile] @ pb[p : p + tile, j : j + tile]
                d[i : i + tile, j : j + tile] += block
                count += 1
    return d[:m, :n], count


for size in (32, 33):
    a, b = torch.randn(size, size), torch.randn(size, size)
    result, count = tiled(a, b, 4)
    useful = size**3 / (count * 4**3)
    print(f"{size} x {size}: {count} block products of 4x4, {useful:.0%} useful")
    assert torch.allclose(result, a @ b, atol=1e-4)

# A100：单元个数与稠密峰值（TFLOPS）
cuda_cores, tensor_cores = 6912, 432
fp32, tf32, fp16 = 19.5, 156.0, 312.0
print(f"peak ratios: TF32 {tf32 / fp32:.0f}x, FP16 {fp16 / fp32:.0f}x of FP32")
per_unit = (fp16 / tensor_cores) / (fp32 / cuda_cores)
print(f"one Tensor Core does the work of {per_unit:.0f} CUDA cores (FP16 against FP32)")
assert per_unit == 256

# 只有一部分时间花在矩阵乘法上：整体加速有上限（Amdahl 定律）
for share in (0.5, 0.8, 0.95):
    speedup = 1 / (1 - share + share / 16)
    print(f"matmul share {share:.0%}: 16x faster matmul gives {speedup:.1f}x overall")
