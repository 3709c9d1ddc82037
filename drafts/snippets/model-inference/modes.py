"""推理要两个开关：eval() 换行为，no_grad() 不记图；漏掉前者，预测会被同批的样本带偏。"""

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 1)
)
for _ in range(50):  # 让滑动统计量有个合理的值
    model(torch.randn(64, 4))
x = torch.randn(1, 4)
mates = [torch.randn(7, 4), 5 + torch.randn(7, 4)]  # 两组不同的同批样本


def report(name):
    """x 与两组样本同批：它自己的预测变不变，统计量动不动，记不记图。"""
    mean = model[1].running_mean.clone()
    a, b = (model(torch.cat([x, m]))[0] for m in mates)
    stable = torch.allclose(a, b, atol=1e-5)
    moved = not torch.equal(mean, model[1].running_mean)
    print(f"{name:20} {stable!s:16} {moved!s:16} {a.requires_grad}")
    return stable, moved, a.requires_grad


print("                     same prediction  statistics move  graph")
with torch.no_grad():  # 只关梯度，没有 eval()
    assert report("train, no_grad") == (False, True, False)
model.eval()
assert report("eval") == (True, False, True)
with torch.inference_mode():
    assert report("eval, inference_mode") == (True, False, False)
