"""两层网络的反向传播：手推的矩阵公式与 autograd 一致，而参数一个也没有变。"""

import torch
from torch import nn

torch.manual_seed(0)
n, d, hidden, classes = 8, 5, 4, 3
x = torch.randn(n, d, dtype=torch.float64)
label = torch.randint(classes, (n,))
model = nn.Sequential(
    nn.Linear(d, hidden), nn.Sigmoid(), nn.Linear(hidden, classes)
).double()
before = [p.detach().clone() for p in model.parameters()]

loss = nn.functional.cross_entropy(model(x), label)
loss.backward()
w1, b1, w2, b2 = (p.grad for p in model.parameters())

with torch.no_grad():  # 手工：先前向，再从输出往回
    h = torch.sigmoid(model[0](x))
    logits = model[2](h)
    one_hot = nn.functional.one_hot(label, classes)
    delta2 = (logits.softmax(dim=1) - one_hot) / n  # 对 logits 的梯度，(n, classes)
    delta1 = (delta2 @ model[2].weight) * h * (1 - h)  # 对 z1 的梯度，(n, hidden)
    hand = {
        "W1": (delta1.T @ x, w1),
        "b1": (delta1.sum(dim=0), b1),
        "W2": (delta2.T @ h, w2),
        "b2": (delta2.sum(dim=0), b2),
    }
for name, (ours, autograd) in hand.items():
    same = torch.allclose(ours, autograd)
    print(f"{name} {str(tuple(ours.shape)):6s}  by hand == autograd: {same}")
    assert same

unchanged = all(torch.equal(a, b) for a, b in zip(before, model.parameters()))
print(f"parameters unchanged after backward(): {unchanged}")
assert unchanged
