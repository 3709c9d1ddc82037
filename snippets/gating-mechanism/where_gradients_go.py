"""门控的梯度：经过值的路径乘以门本身，不乘 sigmoid 的导数；遗忘门偏置决定能传多远。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
a, b = torch.randn(5, dtype=torch.float64), torch.randn(5, dtype=torch.float64)
a.requires_grad_()
b.requires_grad_()
out = a * torch.sigmoid(b)
out.sum().backward()
gate = torch.sigmoid(b)
assert torch.allclose(a.grad, gate)  # 值的一路
assert torch.allclose(b.grad, a * gate * (1 - gate))  # 门的一路
both = torch.cat([a, b])
assert torch.equal(F.glu(both), out)  # F.glu：前一半是值，后一半过 sigmoid
assert not torch.allclose(F.glu(torch.cat([b, a])), out)
print("F.glu(cat([a, b])) = a * sigmoid(b)")

kept = {}
for bias in (0.0, 1.0, 3.0, 5.0):
    c0 = torch.ones(1, dtype=torch.float64, requires_grad=True)
    c = c0
    for _ in range(100):  # 每步乘一次遗忘门，门的输入只有偏置
        c = torch.sigmoid(torch.tensor(bias, dtype=torch.float64)) * c
    c.backward()
    kept[bias] = c0.grad.item()
    f = torch.sigmoid(torch.tensor(bias)).item()
    print(f"forget bias {bias:.0f}: gate {f:.4f}, after 100 steps {kept[bias]:.1e}")
    assert abs(kept[bias] / f**100 - 1) < 1e-3
assert kept[0.0] < 1e-29 and kept[5.0] > 0.5
