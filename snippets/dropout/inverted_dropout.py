"""丢弃法的手写版与 nn.Dropout 对照；eval() 关得掉 nn.Dropout，关不掉 F.dropout。"""

import torch
import torch.nn.functional as F
from torch import nn

p, h = 0.25, torch.ones(200_000)  # p 是丢弃的概率；隐藏单元的输出都取 1


def dropout(h, p):
    """训练时的反向丢弃：置零一部分，其余除以 1 - p。"""
    mask = (torch.rand_like(h) >= p).float()
    return mask * h / (1 - p)


torch.manual_seed(0)
layer = nn.Dropout(p)
outputs = {
    "by hand           ": dropout(h, p),
    "nn.Dropout train()": layer(h),
    "nn.Dropout eval() ": layer.eval()(h),
    "F.dropout no flag ": F.dropout(h, p),  # training 默认是 True，与 eval() 无关
    "F.dropout flag off": F.dropout(h, p, training=layer.training),
}
with torch.no_grad():
    outputs["train() no_grad() "] = layer.train()(h)
for name, out in outputs.items():
    zeros = (out == 0).float().mean()
    print(f"{name}  zeros {zeros:.2f}  max {out.max():.4f}  mean {out.mean():.2f}")

by_hand, train, evaluate, functional, off, no_grad = outputs.values()
for out in (by_hand, train, functional, no_grad):
    assert abs((out == 0).float().mean() - p) < 0.005  # 丢了 p
    assert abs(out.mean() - 1) < 0.01  # 期望不变
assert torch.equal(evaluate, h) and torch.equal(off, h)  # 评估时是恒等函数
