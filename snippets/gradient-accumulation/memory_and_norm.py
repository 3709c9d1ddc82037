"""累积省下的是中间结果的内存；含 BatchNorm 的模型，累积与大批量不再相同。"""

import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(64, 32), torch.randn(64, 1)


def run(norm, k):
    """分 k 个微批量，返回 (梯度, 各次前向里为反向保存的最大字节数)。"""
    torch.manual_seed(1)
    hidden = [nn.Linear(32, 128), norm(128), nn.ReLU()]
    model = nn.Sequential(*hidden, nn.Linear(128, 1))
    weights = {p.untyped_storage().data_ptr() for p in model.parameters()}
    peak = 0
    for xs, ys in zip(x.chunk(k), y.chunk(k)):
        saved = {}

        def keep(t):
            if t.untyped_storage().data_ptr() not in weights:  # 参数本来就在
                saved[t.untyped_storage().data_ptr()] = t.numel() * t.element_size()
            return t

        with torch.autograd.graph.saved_tensors_hooks(keep, lambda t: t):
            loss = ((model(xs) - ys) ** 2).mean() / k
        peak = max(peak, sum(saved.values()))
        loss.backward()
    return torch.cat([p.grad.flatten() for p in model.parameters()]), peak


difference = {}
for norm in (nn.LayerNorm, nn.BatchNorm1d):
    (full, big), (small, little) = run(norm, 1), run(norm, 8)
    difference[norm] = ((full - small).norm() / full.norm()).item()
    print(f"{norm.__name__:11}  relative difference {difference[norm]:.3f}")
    print(f"{'':11}  saved for backward {big} -> {little} bytes")
    assert big > 6 * little

assert difference[nn.LayerNorm] < 1e-5 and difference[nn.BatchNorm1d] > 0.05
