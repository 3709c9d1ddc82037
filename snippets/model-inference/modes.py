"""推理要两个开关：eval() 换行为，no_grad() 不记图；漏掉前者，预测会被丢弃和同伴带偏。"""

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


def predict(group, seed):
    """x 与一组样本同批时，它自己的预测；种子相同，丢弃的单元就相同。"""
    torch.manual_seed(seed)
    return model(torch.cat([x, mates[group]]))[0]


def report(name):
    """重复算变不变，换同伴变不变，统计量动不动，记不记图。"""
    mean = model[1].running_mean.clone()
    a, repeat, other = predict(0, seed=1), predict(0, seed=2), predict(1, seed=1)
    again = torch.allclose(a, repeat, atol=1e-5)  # 只有丢弃会让它变
    mate = torch.allclose(a, other, atol=1e-5)  # 只有批归一化会让它变
    moved = not torch.equal(mean, model[1].running_mean)
    row = again, mate, moved, a.requires_grad
    print(f"{name:20}", "".join(f"{v!s:13}" for v in row).rstrip())
    return row


print("                     rerun same   mates same   stats move   graph")
with torch.no_grad():  # 只关梯度，没有 eval()
    assert report("train, no_grad") == (False, False, True, False)
model.eval()
assert report("eval") == (True, True, False, True)
with torch.inference_mode():
    assert report("eval, inference_mode") == (True, True, False, False)
