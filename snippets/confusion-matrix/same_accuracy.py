"""准确率相同的两个矩阵错法不同；行列约定反了，精确率与召回率对调；比值不能平均。"""

import torch

a = torch.tensor([[880, 20], [30, 70]])  # 行真实、列预测；第 1 类是正类
b = torch.tensor([[850, 50], [0, 100]])


def scores(m):
    """返回准确率，以及正类的精确率和召回率。"""
    tn, fp, fn, tp = m.flatten().tolist()  # 按行展开的次序
    return (tp + tn) / (tn + fp + fn + tp), tp / (tp + fp), tp / (tp + fn)


for name, m in {"A": a, "B": b, "A transposed": a.T}.items():
    accuracy, precision, recall = scores(m)
    print(
        f"{name:12}  accuracy {accuracy:.2f}  precision {precision:.3f}"
        f"  recall {recall:.3f}"
    )
assert scores(a)[0] == scores(b)[0] and scores(a)[1:] != scores(b)[1:]
assert scores(a.T) == (scores(a)[0], scores(a)[2], scores(a)[1])  # 准确率看不出异样

# 矩阵可以相加，比值不能平均：先合并计数，再算一次
merged, mean = scores(a + b)[1], (scores(a)[1] + scores(b)[1]) / 2
print(f"precision of A + B {merged:.3f}  mean of the precisions {mean:.3f}")
assert merged == 170 / 240 != mean
