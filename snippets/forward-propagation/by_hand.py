"""逐层手算前向传播，与 nn.Sequential 一致；每个样本各算各的，与整批一起算结果相同。"""

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 3), nn.ReLU(), nn.Linear(3, 2)
)
x = torch.randn(6, 4)  # 6 个样本，4 个特征

with torch.no_grad():
    h = x
    flops = 0
    for layer in model:
        if isinstance(layer, nn.Linear):
            z = h @ layer.weight.T + layer.bias  # 线性变换
            flops += 2 * h.shape[0] * layer.weight.numel()  # 每个权重一乘一加
            print(f"Linear {tuple(h.shape)} -> {tuple(z.shape)}")
            h = z
        else:
            h = h.clamp(min=0)  # 激活函数 ReLU
            print(f"ReLU   {tuple(h.shape)}")
    one_by_one = torch.cat([model(row[None]) for row in x])
    print(f"matrix-multiply FLOPs: {flops}")

    assert torch.allclose(h, model(x), atol=1e-6)
    assert torch.allclose(h, one_by_one, atol=1e-6)
assert flops == 2 * 6 * (4 * 5 + 5 * 3 + 3 * 2)
