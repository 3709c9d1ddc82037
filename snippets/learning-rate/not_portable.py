"""学习率不能照搬：损失放大 10 倍，SGD 的步子也放大 10 倍，Adam 的几乎不变。"""

import torch


def first_step(optimizer_class, scale, lr=0.01):
    """损失 scale * w**2 / 2 在 w = 1 处走一步，返回 w 移动的距离。"""
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr)
    (scale * w**2 / 2).backward()  # 梯度等于 scale
    optimizer.step()
    return 1 - w.item()


for scale in (0.1, 1.0, 10.0):
    sgd = first_step(torch.optim.SGD, scale)
    adam = first_step(torch.optim.Adam, scale)
    print(f"gradient {scale:4}   SGD moves {sgd:.4f}   Adam moves {adam:.4f}")
    assert abs(sgd - 0.01 * scale) < 1e-6 and abs(adam - 0.01) < 1e-6

# 批量损失用求和代替平均：梯度乘以样本数，等于把 SGD 的学习率乘以样本数
x, y = torch.tensor([1.0, 2.0, 3.0, 4.0]), torch.tensor([2.0, 4.0, 6.0, 8.0])
gradients = {}
for reduction in ("mean", "sum"):
    w = torch.tensor(1.0, requires_grad=True)
    torch.nn.functional.mse_loss(w * x, y, reduction=reduction).backward()
    gradients[reduction] = w.grad
print(f"gradient with mean {gradients['mean']:.1f}, with sum {gradients['sum']:.1f}")
assert gradients["sum"] == 4 * gradients["mean"]
