"""逐元素运算会提升类型，矩阵乘法不会；不报错的地方可能悄悄变成 float64。"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
single, double = torch.ones(2, 2), torch.ones(2, 2, dtype=torch.float64)
for name, f in {
    "+": torch.add,
    "where": lambda a, b: torch.where(a > 0, a, b),
    "cat": lambda a, b: torch.cat([a, b]),
    "mse_loss": F.mse_loss,
    "@": torch.matmul,
    "linalg.solve": lambda a, b: torch.linalg.solve(a + torch.eye(2), b),
}.items():
    try:
        kind = str(f(single, double).dtype).removeprefix("torch.")
    except RuntimeError:
        kind = "refused"
    print(f"float32 {name:12} float64: {kind}")
    assert (kind == "refused") == (name in ("@", "linalg.solve"))

# 常见的来源：NumPy 的小数默认 float64；改数据，不改模型
model, data = nn.Linear(3, 1), np.random.default_rng(0).normal(size=(8, 3))
x = torch.from_numpy(data)
for choice, out, kind in (
    ("x.float()", model(x.float()), torch.float32),
    ("model.double()", nn.Linear(3, 1).double()(x), torch.float64),
):
    print(f"{choice:15} output {out.dtype}, {out.element_size()} bytes per number")
    assert out.dtype == kind

# 标签是 float64 时，损失是 float64，参数的梯度仍与参数同类型
loss = F.mse_loss(model(x.float()), torch.zeros(8, 1, dtype=torch.float64))
loss.backward()
print("loss", loss.dtype, " gradient", model.weight.grad.dtype)
assert (loss.dtype, model.weight.grad.dtype) == (torch.float64, torch.float32)
# 零维张量不参与同类之间的提升
assert (single + torch.tensor(1.0, dtype=torch.float64)).dtype == torch.float32
# autocast 不碰 float64 的输入
with torch.autocast("cpu", dtype=torch.bfloat16):
    try:
        model(x)
        raise AssertionError("should fail")
    except RuntimeError as error:
        print("autocast, float64 input:", str(error).split(", ")[1])
# 向整数转换是截断，不是四舍五入：0.9 的概率变成标签 0
cut = torch.tensor([0.9, 1.7, -1.7]).long().tolist()
print("tensor([0.9, 1.7, -1.7]).long():", cut)
assert cut == [0, 1, -1]
