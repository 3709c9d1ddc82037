"""retain_graph 救不了“反向、更新、再反向”：旧图要用的权重已经被就地改掉。"""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
x = torch.randn(4, 3)

loss = net(x).square().mean()
loss.backward(retain_graph=True)
optimizer.step()
try:
    loss.backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).split(":")[0])
else:
    raise AssertionError("weights needed by the graph were changed in place")

optimizer.zero_grad()
net(x).square().mean().backward()  # 正确的做法：用新参数重新前向
assert all(p.grad is not None for p in net.parameters())

# autograd.grad 把梯度交给你，不碰 .grad
optimizer.zero_grad()
loss = net(x).square().mean()
gradients = torch.autograd.grad(loss, list(net.parameters()))
print("autograd.grad returns", len(gradients), "tensors; .grad is", net[0].weight.grad)
assert net[0].weight.grad is None and len(gradients) == 4

# inputs=：只给指定的叶子累加梯度
net(x).square().mean().backward(inputs=[net[1].bias])
filled = [name for name, p in net.named_parameters() if p.grad is not None]
print("backward(inputs=[last bias]) fills", filled)
assert filled == ["1.bias"]
