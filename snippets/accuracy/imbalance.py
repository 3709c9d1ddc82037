"""1000 个样本里 10 个正例：全判负的准确率更高，却一个正例也没找到。"""

import torch

y = torch.zeros(1000, dtype=torch.long)
y[:10] = 1
always_negative = torch.zeros_like(y)
detector = torch.zeros_like(y)
detector[:8] = 1  # 找到 10 个正例中的 8 个
detector[10:40] = 1  # 另有 30 个误报


def report(name, pred):
    """打印准确率、各类的召回率和它们的平均（平衡准确率）。"""
    right = pred == y
    accuracy = right.double().mean().item()
    recalls = [right[y == k].double().mean().item() for k in (1, 0)]
    balanced = sum(recalls) / 2
    print(
        f"{name:15}  accuracy {accuracy:.3f}  recall of positives {recalls[0]:.2f}"
        f"  of negatives {recalls[1]:.3f}  balanced accuracy {balanced:.3f}"
    )
    # 准确率 = 各类召回率按类别占比的加权平均
    assert abs(accuracy - (0.01 * recalls[0] + 0.99 * recalls[1])) < 1e-12
    return accuracy, balanced


a, b = report("always negative", always_negative), report("detector", detector)
assert a[0] > b[0] and a[1] == 0.5 < b[1]
