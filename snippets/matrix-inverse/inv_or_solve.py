"""解 Ax = b：solve 的残差在舍入误差的水平，先求逆再乘则差好几个数量级。"""

import torch

torch.manual_seed(0)
n, trials = 50, 20
double = torch.float64


def ill_conditioned(cond):
    """奇异值从 1 等比降到 1/cond 的随机矩阵。"""
    u = torch.linalg.qr(torch.randn(n, n, dtype=double)).Q
    v = torch.linalg.qr(torch.randn(n, n, dtype=double)).Q
    powers = torch.linspace(0, 1, n, dtype=double)
    return u * cond ** (-powers) @ v.T


print("n = 50, geometric mean of 20 trials")
for exponent in (4, 8):
    logs = []
    for _ in range(trials):
        a = ill_conditioned(10.0**exponent)
        x = torch.randn(n, dtype=double)
        b = a @ x
        row = []
        for found in (torch.linalg.solve(a, b), torch.linalg.inv(a) @ b):
            row += [(a @ found - b).norm() / b.norm(), (found - x).norm() / x.norm()]
        logs.append(torch.stack(row).log10())
    rs, es, ri, ei = torch.stack(logs).mean(0).tolist()
    print(f"cond 1e{exponent}")
    print(f"  residual: solve below 1e-14: {rs < -14}, inv about 1e{ri:.0f}")
    print(f"  error of x: solve about 1e{es:.0f}, inv about 1e{ei:.0f}")
    assert rs < -14 and ri > rs + exponent / 2 and es <= ei < es + 2
