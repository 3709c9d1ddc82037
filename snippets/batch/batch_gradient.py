"""批量的梯度就是其中各样本梯度的平均；最后一批不满时，各批平均损失不能再直接平均。"""

import torch
from torch.nn.functional import mse_loss
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(10, 3)
y = torch.randn(10, 1)
model = torch.nn.Linear(3, 1)


def gradient(x, y, reduction="mean"):
    """这些样本的损失对权重的梯度，形状 (1, 3)。"""
    loss = mse_loss(model(x), y, reduction=reduction)
    return torch.autograd.grad(loss, model.weight)[0]


def close(a, b):
    return torch.allclose(a, b, atol=1e-6)


one_by_one = torch.stack([gradient(x[i : i + 1], y[i : i + 1]) for i in range(4)])
batch = gradient(x[:4], y[:4])
batch_sum = gradient(x[:4], y[:4], reduction="sum")
print("batch gradient == mean of 4 sample gradients:", close(batch, one_by_one.mean(0)))
print("with reduction='sum' it is 4 times as large: ", close(batch_sum, 4 * batch))

loader = DataLoader(TensorDataset(x, y), batch_size=4)
sizes = torch.tensor([float(len(xb)) for xb, _ in loader])
losses = torch.stack([mse_loss(model(xb), yb).detach() for xb, yb in loader])
full = mse_loss(model(x), y).detach()
weighted = (sizes * losses).sum() / sizes.sum()
print("batch sizes:", [int(size) for size in sizes])
print(f"loss of all 10 samples    {full:.4f}")
print(f"weighted by batch size    {weighted:.4f}")
print(f"plain mean over 3 batches {losses.mean():.4f}")

assert close(batch, one_by_one.mean(0)) and close(batch_sum, 4 * batch)
assert close(weighted, full) and not torch.isclose(losses.mean(), full, rtol=1e-3)
