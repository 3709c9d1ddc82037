"""标签存成 (N,)，模型输出 (N, 1)：相减广播成 N×N，损失算的是别的东西。"""

import warnings

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(64, 3)
y = x @ torch.tensor([1.0, -2.0, 0.5])  # 没有噪声，线性模型可以完全拟合


def fit(labels):
    """训练一个线性模型，返回它与真实标签的均方误差。"""
    torch.manual_seed(1)
    net = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(20):
        for xs, ys in DataLoader(TensorDataset(x, labels), batch_size=16):
            optimizer.zero_grad()
            nn.functional.mse_loss(net(xs), ys).backward()
            optimizer.step()
    return (net(x).squeeze(1) - y).square().mean().item()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    wrong = fit(y)
print("warning:", str(caught[0].message).split(". ")[0])
right = fit(y.unsqueeze(1))
print(f"labels (N,):   error {wrong:.3f}   variance of y {y.var().item():.3f}")
print(f"labels (N, 1): error {right:.3f}")
assert right < 1e-3 and wrong > 0.5 * y.var().item()
