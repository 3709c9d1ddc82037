"""并列与 NaN：稳定排序保住先后次序，按阈值筛选会多选，NaN 排在最大。"""

import torch

# 先按时间、再按分数稳定排序：同分的仍按时间先后
time = torch.tensor([3, 1, 2, 0])
score = torch.tensor([5, 5, 9, 9])
by_time = time.argsort()
order = by_time[score[by_time].argsort(descending=True, stable=True)]
print("score:", score[order].tolist(), "  time:", time[order].tolist())
assert time[order].tolist() == [0, 2, 1, 3]

# 只取前 2 个：用第 2 大的值做阈值，并列时留下的不止 2 个
logits = torch.tensor([2.0, 1.0, 1.0, 1.0, 0.0])
kth = logits.topk(2).values[-1]
keep = logits >= kth
exact = torch.zeros_like(keep).scatter(0, logits.topk(2).indices, True)
print("kept by threshold:", keep.sum().item(), end="")
print("  kept by indices:", exact.sum().item())
assert keep.sum() == 4 and exact.sum() == 2

# NaN 被当作最大的数，会占掉 topk 的名额
broken = torch.tensor([1.0, float("nan"), 2.0])
print("topk with NaN:", broken.topk(2).values.tolist())
clean = torch.where(broken.isnan(), -torch.inf, broken)
print("NaN replaced: ", clean.topk(2).values.tolist())
assert broken.topk(1).values.isnan() and clean.topk(2).values.tolist() == [2.0, 1.0]

# k 超过长度报错；sorted=False 只保证选对，不保证次序
try:
    logits.topk(6)
except RuntimeError as error:
    print("topk(6) of 5:", error)
loose = logits.topk(3, sorted=False).values
assert loose.sort(descending=True).values.tolist() == logits.topk(3).values.tolist()
