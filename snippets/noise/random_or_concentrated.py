"""同样错三成标签：随机散布的可以靠样本多平均掉，集中在一处的永远学错。"""

import torch

torch.manual_seed(0)
cells, wrong = 10, 0.3
truth = torch.arange(cells) >= 5  # 特征分成 10 格，前 5 格是 0 类，后 5 格是 1 类


def accuracy(flips):
    """每格按多数标签预测，与真标签相比的准确率；flips 形状 (重复, 格, 每格样本)。"""
    labels = truth[:, None] ^ flips
    majority = labels.float().mean(dim=2) > 0.5
    return (majority == truth).float().mean().item()


concentrated = torch.zeros(1, cells, 1, dtype=torch.bool)
concentrated[:, 3:6] = True  # 10 格里的 3 格，标签全错
result = {}
for per_cell in (1, 11, 101):
    spread = torch.rand(1000, cells, per_cell) < wrong
    same_place = concentrated.expand(1, cells, per_cell)
    result[per_cell] = accuracy(spread), accuracy(same_place)
    print(f"{per_cell:3} samples per cell  spread {result[per_cell][0]:.2f}", end="")
    print(f"  concentrated {result[per_cell][1]:.2f}")
assert abs(result[1][0] - 0.7) < 0.03 and result[101][0] > 0.99
assert all(abs(r[1] - 0.7) < 1e-6 for r in result.values())
