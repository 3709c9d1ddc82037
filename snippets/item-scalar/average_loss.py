"""一轮的平均损失：最后一批较小时要按样本数加权；累加器用双精度，误差小得多。"""

import torch

torch.manual_seed(0)
per_sample = torch.linspace(1, 10, 100, dtype=torch.float64) ** 2  # 每个样本的损失
plain, weighted, seen = 0.0, 0.0, 0
batches = per_sample.split(32)  # 32, 32, 32, 4
for part in batches:
    loss = part.mean()  # 损失函数默认对一批取平均
    plain += loss.item() / len(batches)
    weighted += loss.item() * len(part)
    seen += len(part)
true = per_sample.mean().item()
print("batch sizes", [len(part) for part in batches])
print(
    f"mean of batch means {plain:.2f}  weighted {weighted / seen:.2f}  true {true:.2f}"
)
assert abs(weighted / seen - true) < 1e-9 and abs(plain - true) > 1

# 十万个 0.1：float32 的累加器每步舍入，Python 的 float 是双精度
loss = torch.tensor(0.1)
in_tensor, in_python, in_double = (
    torch.zeros(()),
    0.0,
    torch.zeros((), dtype=torch.float64),
)
for _ in range(100_000):
    in_tensor += loss
    in_python += loss.item()
    in_double += loss
print(f"sum of 1e5 times 0.1: float32 {in_tensor.item():.1f}", end="")
print(f"  item() {in_python:.1f}  float64 tensor {in_double.item():.1f}")
assert abs(in_tensor - 1e4) > 1 and abs(in_python - 1e4) < 1e-3
assert abs(in_double - 1e4) < 1e-3
