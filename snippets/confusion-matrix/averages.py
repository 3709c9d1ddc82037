"""单标签多分类：微平均的精确率、召回率都等于准确率；宏平均让每类同样重要。"""

import torch

# 行真实、列预测；第 2 类很少，而且大多认错
m = torch.tensor([[480, 20, 0], [30, 450, 0], [12, 4, 4]], dtype=torch.float64)
hit = m.diagonal()
support = m.sum(dim=1)  # 每类的真实样本数
fp, fn = m.sum(dim=0) - hit, support - hit
precision, recall = hit / (hit + fp), hit / (hit + fn)
accuracy = hit.sum() / m.sum()

# 每个错误样本恰好是一个类的 FP，又是另一个类的 FN，所以两者总数相等
assert fp.sum() == fn.sum() == m.sum() - hit.sum()
micro_precision = hit.sum() / (hit.sum() + fp.sum())
micro_recall = hit.sum() / (hit.sum() + fn.sum())
weighted_recall = (recall * support).sum() / support.sum()
print("recall by class", [round(r, 3) for r in recall.tolist()])
print(f"accuracy {accuracy:.3f}  weighted recall {weighted_recall:.3f}")
print(f"micro precision {micro_precision:.3f}  micro recall {micro_recall:.3f}")
print(f"macro precision {precision.mean():.3f}  macro recall {recall.mean():.3f}")
assert micro_precision == micro_recall == accuracy
assert torch.isclose(weighted_recall, accuracy) and recall.mean() < accuracy - 0.2
