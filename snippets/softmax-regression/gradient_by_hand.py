"""softmax 回归：手算的损失和梯度与自动求导一致；两类时它就是逻辑回归。"""

import torch
from torch.nn.functional import cross_entropy, one_hot

torch.manual_seed(0)
n, d, k = 6, 4, 3
x, y = torch.randn(n, d), torch.arange(n) % k
weight = torch.randn(k, d, requires_grad=True)
bias = torch.zeros(k, requires_grad=True)

logits = x @ weight.T + bias  # (n, k)
loss = cross_entropy(logits, y)  # 直接接收未归一化的分数
loss.backward()

with torch.no_grad():
    p = logits.exp() / logits.exp().sum(dim=1, keepdim=True)
    by_hand = -p[torch.arange(n), y].log().mean()
    error = p - one_hot(y, k)  # 预测概率减去真实的独热编码
    assert torch.allclose(loss, by_hand, atol=1e-5)
    assert torch.allclose(weight.grad, error.T @ x / n, atol=1e-5)
    assert torch.allclose(bias.grad, error.mean(dim=0), atol=1e-5)
    print("loss and gradient (p - y) x agree with autograd: True")

    moved = cross_entropy(x @ (weight + torch.randn(d)).T + bias, y)
    assert torch.allclose(loss, moved, atol=1e-4)
    print("the same vector added to every row of W, same loss: True")

    two = torch.softmax(logits[:, :2], dim=1)[:, 1]  # 只看前两类
    difference = (weight[1] - weight[0]) @ x.T + bias[1] - bias[0]
    assert torch.allclose(two, torch.sigmoid(difference), atol=1e-5)
    print("two classes = sigmoid((w1 - w0) x + b1 - b0): True")
