"""实际的写法：按维数分两个参数组；每步的衰减是 lr * weight_decay，随学习率变。"""

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 256), nn.LayerNorm(256), nn.Linear(256, 10))
decay = [p for p in model.parameters() if p.ndim >= 2]
plain = [p for p in model.parameters() if p.ndim < 2]
print(f"decayed {sum(p.numel() for p in decay)}, not {sum(p.numel() for p in plain)}")


def kept(lr, steps=1000, **options):
    """梯度恒为 0 时走 1000 步，返回矩阵和一维参数各剩下几成。"""
    weight = torch.ones(2, 2, requires_grad=True)
    gamma = torch.ones(2, requires_grad=True)
    groups = [
        {"params": [weight], "weight_decay": 0.1},
        {"params": [gamma], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=lr, **options)
    for _ in range(steps):
        weight.grad, gamma.grad = torch.zeros(2, 2), torch.zeros(2)
        optimizer.step()
    return weight[0, 0].item(), gamma[0].item()


for lr in (1e-4, 1e-3, 1e-2):
    w, g = kept(lr)
    print(f"lr {lr:g}: weight kept {w:.3f}, LayerNorm weight kept {g:.3f}")
    assert abs(w - (1 - lr * 0.1) ** 1000) < 1e-3 and g == 1.0
print("default weight_decay:", torch.optim.AdamW(decay).defaults["weight_decay"])
assert {id(p) for p in decay + plain} == {id(p) for p in model.parameters()}
