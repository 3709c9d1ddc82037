"""F1 不能随便平均：分批平均、两种宏 F1、对调正负类，得到的都是不同的数。"""

import torch


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 0.0


batches = [(9, 1, 0), (0, 0, 1), (0, 2, 0), (8, 1, 1)]  # (TP, FP, FN)
mean = sum(f1(*b) for b in batches) / len(batches)
pooled = f1(*(sum(column) for column in zip(*batches, strict=True)))
print(f"mean of 4 batches {mean:.3f}  pooled counts {pooled:.3f}")
assert abs(mean - pooled) > 0.3

tp, fp, fn, tn = 90, 10, 0, 0  # 100 个样本里 90 个正例，全部判正
print(f"positive class common: F1 {f1(tp, fp, fn):.3f}", end="  ")
print(f"classes swapped: F1 {f1(tn, fn, fp):.3f}")
assert f1(tp, fp, fn) > 0.9 and f1(tn, fn, fp) == 0

table = torch.tensor([[10, 0], [90, 900]])  # 行是真实类，列是预测类
diagonal = table.diagonal().double()
precision, recall = diagonal / table.sum(dim=0), diagonal / table.sum(dim=1)
each = 2 * precision * recall / (precision + recall)
p, r = precision.mean(), recall.mean()
print(f"mean of F1s {each.mean():.3f}  F1 of means {2 * p * r / (p + r):.3f}")
assert 2 * p * r / (p + r) - each.mean() > 0.1
