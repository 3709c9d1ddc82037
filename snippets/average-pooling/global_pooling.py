"""全局平均池化：任意大小的输入都能接同一个分类层；先池化还是先分类，结果相同。"""

import torch
from torch import nn

torch.manual_seed(0)
pool, classify = nn.AdaptiveAvgPool2d(1), nn.Linear(512, 1000)
for side in (7, 9, 1):
    features = torch.randn(2, 512, side, side)
    logits = classify(pool(features).flatten(1))
    assert torch.allclose(pool(features).flatten(1), features.mean((2, 3)), atol=1e-6)
    print(f"features {side}x{side} -> logits {tuple(logits.shape)}")

# 线性层与平均可以交换：先在每个位置上打分，再对位置取平均
features = torch.randn(2, 512, 7, 7)
score_map = torch.einsum("kc,nchw->nkhw", classify.weight, features)
score_map = score_map + classify.bias[:, None, None]  # 每个类别一张 7×7 的得分图
logits = classify(pool(features).flatten(1))
assert torch.allclose(score_map.mean((2, 3)), logits, atol=1e-5)

# 完全打乱位置，输出不变：空间信息全部丢掉了
order = torch.randperm(49)
shuffled = features.flatten(2)[:, :, order].reshape(2, 512, 7, 7)
assert torch.allclose(classify(pool(shuffled).flatten(1)), logits, atol=1e-5)

flat = nn.Linear(512 * 7 * 7, 4096, device="meta")  # VGG-16 展平后的第一层
count = [sum(p.numel() for p in layer.parameters()) for layer in (flat, classify)]
print(f"flatten + Linear(25088, 4096): {count[0]} parameters")
print(f"global pooling + Linear(512, 1000): {count[1]} parameters")
assert count == [102_764_544, 513_000]
